// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.licensing.ExternalAccess;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.RecordEvent;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.Feed.FeedPage;
import dev.foyer.records.Feed.Post;
import dev.foyer.records.internal.scene.Cast;
import dev.foyer.records.internal.scene.Jobs;
import dev.foyer.records.internal.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordFeedTest {
    private static Scene scene;
    private static Jobs jobs;

    private final List<String> ruled = new ArrayList<>();
    private CommentHook hook;
    private RecordFeed feed;
    private UUID job;

    @BeforeAll
    static void prepare() {
        scene = new Scene();
        jobs = new Jobs(scene);
    }

    @AfterAll
    static void end() {
        scene.close();
    }

    @BeforeEach
    void start() {
        jobs.events.clear();
        hook = (record, comment) -> ruled.add(comment.text());
        feed = jobs.feed((record, comment) -> hook.commented(record, comment));
        job = jobs.of(Cast.MAYA, "Printer", "It burns");
    }

    @Test
    void colleaguesReadEachOtherAndOthersSeeNothing() {
        write(Cast.MAYA, "Help", Visibility.PUBLIC);
        write(Cast.AGENT, "On my way", Visibility.PUBLIC);
        assertThat(texts(Cast.JON)).containsExactly("Help", "On my way");
        assertThat(list(Cast.JON).items().get(0).mine()).isFalse();
        assertThat(list(Cast.MAYA).items().get(0).mine()).isTrue();
        assertThat(list(Cast.MAYA).items().get(1).employee()).isTrue();
        assertProblem(() -> list(Cast.BO), 404);
        assertProblem(() -> write(Cast.BO, "Hello", Visibility.PUBLIC), 404);
    }

    @Test
    void internalCommentsStayInside() {
        write(Cast.AGENT, "The customer is odd", Visibility.INTERNAL);
        write(Cast.AGENT, "We look into it", Visibility.PUBLIC);
        assertThat(texts(Cast.MAYA)).containsExactly("We look into it");
        assertThat(texts(Cast.AGENT)).hasSize(2);
        assertProblem(() -> write(Cast.MAYA, "psst", Visibility.INTERNAL), 403);
    }

    @Test
    void whileThePortalIsReadOnlyOnlyEmployeesWrite() {
        scene.external = new ExternalAccess(ExternalAccess.Level.READ_ONLY, "L-9", Text.of("why"), Text.of("notice"));
        try {
            assertProblem(() -> write(Cast.MAYA, "Help", Visibility.PUBLIC), 403);
            write(Cast.AGENT, "Soon", Visibility.PUBLIC);
            assertThat(texts(Cast.MAYA)).containsExactly("Soon");
        } finally {
            scene.external = ExternalAccess.UNRESTRICTED;
        }
    }

    @Test
    void theSecondWallHoldsWithoutThePredicate() {
        write(Cast.AGENT, "secret", Visibility.INTERNAL);
        write(Cast.AGENT, "open", Visibility.PUBLIC);
        String sql = "select count(*) from platform.comment where record_id = '" + job + "'";
        assertThat(asked(Cast.JON, sql)).isEqualTo(1);
        assertThat(asked(Cast.BO, sql)).isZero();
        assertThat(asked(Cast.AGENT, sql)).isEqualTo(2);
    }

    @Test
    void whatARuleRefusesIsNotWritten() {
        hook = (record, comment) -> {
            throw dev.foyer.plugin.CommonProblem.CONFLICT.because("closed");
        };
        assertProblem(() -> write(Cast.MAYA, "Once more", Visibility.PUBLIC), 409);
        assertThat(texts(Cast.AGENT)).isEmpty();
    }

    @Test
    void rulesAndListenersHearOfIt() {
        Post post = write(Cast.MAYA, "Help", Visibility.PUBLIC);
        assertThat(ruled).containsExactly("Help");
        RecordEvent event = jobs.events.get(0);
        assertThat(event.kind()).isEqualTo(RecordEvent.Kind.COMMENTED);
        assertThat(event.details())
                .containsEntry("comment", post.id().toString())
                .containsEntry("visibility", "public");
    }

    @Test
    void pagesLeadBack() {
        for (int number = 0; number < 25; number++) {
            write(Cast.AGENT, "Comment " + number, Visibility.PUBLIC);
        }
        FeedPage newest = feed.list(Cast.MAYA, "job", job, Optional.empty(), 10);
        assertThat(newest.items().get(9).text()).isEqualTo("Comment 24");
        FeedPage older = feed.list(Cast.MAYA, "job", job, newest.previousCursor(), 10);
        assertThat(older.items().get(9).text()).isEqualTo("Comment 14");
        FeedPage oldest = feed.list(Cast.MAYA, "job", job, older.previousCursor(), 10);
        assertThat(oldest.items()).hasSize(5);
        assertThat(oldest.previousCursor()).isEmpty();
        assertProblem(() -> feed.list(Cast.MAYA, "job", job, Optional.of("nonsense"), 10), 400);
    }

    @Test
    void emptyAndEndlessTextsAreRefused() {
        assertProblem(() -> write(Cast.MAYA, " \n\u0000\u0007 ", Visibility.PUBLIC), 422);
        assertProblem(() -> write(Cast.MAYA, "x".repeat(20_001), Visibility.PUBLIC), 422);
        assertThat(write(Cast.MAYA, "🙂".repeat(20_000), Visibility.PUBLIC).text())
                .hasSize(40_000);
    }

    @Test
    void answersToInternalCommentsAreInternal() {
        Post internal = write(Cast.AGENT, "secret", Visibility.INTERNAL);
        assertProblem(() -> reply(Cast.AGENT, internal, Visibility.PUBLIC), 422);
        assertProblem(() -> reply(Cast.MAYA, internal, Visibility.PUBLIC), 422);
        assertThat(reply(Cast.AGENT, internal, Visibility.INTERNAL).replyTo()).contains(internal.id());
    }

    private Post write(Viewer viewer, String text, Visibility visibility) {
        return feed.comment(viewer, "job", job, text, visibility, Optional.empty(), List.of());
    }

    private Post reply(Viewer viewer, Post post, Visibility visibility) {
        return feed.comment(viewer, "job", job, "indeed", visibility, Optional.of(post.id()), List.of());
    }

    private FeedPage list(Viewer viewer) {
        return feed.list(viewer, "job", job, Optional.empty(), 50);
    }

    private List<String> texts(Viewer viewer) {
        return list(viewer).items().stream().map(Post::text).toList();
    }

    private static long asked(Viewer viewer, String sql) {
        return scene.test.database().reading(scene.access.identity(viewer), connection -> {
            try (var rows = connection.createStatement().executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static void assertProblem(Runnable work, int status) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.type().status())
                .isEqualTo(status));
    }
}
