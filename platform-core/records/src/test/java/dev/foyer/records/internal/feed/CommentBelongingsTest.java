// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.Feed.FeedPage;
import dev.foyer.records.Feed.Post;
import dev.foyer.records.internal.files.RecordFiles;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.internal.owner.StoredBelongings;
import dev.foyer.records.internal.scene.Cast;
import dev.foyer.records.internal.scene.Jobs;
import dev.foyer.records.internal.scene.Scene;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that come with comments, and comments that come with records. */
class CommentBelongingsTest {
    private static Scene scene;
    private static Jobs jobs;

    private RecordFeed feed;
    private RecordFiles files;
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
        feed = jobs.feed((record, comment) -> {});
        files = jobs.files();
        job = jobs.of(Cast.MAYA, "Printer", "It burns");
    }

    @Test
    void filesComeWithComments() {
        UUID file = files.add(Cast.AGENT, "job", job, "log.txt", Visibility.PUBLIC, stream("all is well"))
                .id();
        Post post = feed.comment(
                Cast.AGENT, "job", job, "See the log", Visibility.INTERNAL, Optional.empty(), List.of(file));
        assertThat(post.files()).extracting(info -> info.name()).containsExactly("log.txt");
        // What comes with an internal comment is internal, too.
        assertThat(files.list(Cast.MAYA, "job", job)).isEmpty();
        assertProblem(() -> files.info(Cast.MAYA, file), 404);
        assertProblem(
                () -> feed.comment(Cast.AGENT, "job", job, "Again", Visibility.PUBLIC, Optional.empty(), List.of(file)),
                422);
    }

    @Test
    void commentsFollowTheirRecord() {
        write(Cast.AGENT, "open", Visibility.PUBLIC);
        scene.test.execute("update library.job set account_id = '" + Cast.BIRCH + "', contact_id = '"
                + Cast.BO.contact() + "', created_by = null where id = '" + job + "'");
        StoredBelongings.outside(scene.test.database(), scene.session("owner.BelongingMapper"))
                .moved("job", job, new Ownership(Cast.BIRCH, Cast.BO.contact(), null, false));
        assertThat(texts(Cast.BO)).containsExactly("open");
        assertProblem(() -> list(Cast.MAYA), 404);
        assertThat(asked(Cast.MAYA, "select count(*) from platform.comment where record_id = '" + job + "'"))
                .isZero();
    }

    private Post write(Viewer viewer, String text, Visibility visibility) {
        return feed.comment(viewer, "job", job, text, visibility, Optional.empty(), List.of());
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

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertProblem(Runnable work, int status) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.type().status())
                .isEqualTo(status));
    }
}
