// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.History;
import dev.foyer.records.History.Entry;
import dev.foyer.records.History.HistoryPage;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.internal.scene.Cast;
import dev.foyer.records.internal.scene.Jobs;
import dev.foyer.records.internal.scene.Scene;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordHistoryTest {
    private static Scene scene;
    private static History history;
    private static HistoryLog log;

    private UUID job;

    @BeforeAll
    static void prepare() {
        scene = new Scene();
        history = HistoryDoor.of(scene);
        log = StoredHistory.outside(scene.test.database(), scene.session("history.HistoryMapper"));
    }

    @AfterAll
    static void end() {
        scene.close();
    }

    @BeforeEach
    void start() {
        job = new Jobs(scene).of(Cast.MAYA, "Printer", "It burns");
        write(Cast.MAYA, "create", new HistoryLog.Change("subject", null, "Printer"));
        write(Cast.AGENT, "change", new HistoryLog.Change("verdict", null, "hopeless"));
        write(
                Cast.AGENT,
                "change",
                new HistoryLog.Change("subject", "Printer", "Printer on fire"),
                new HistoryLog.Change("verdict", "hopeless", null));
    }

    @Test
    void employeesReadEverything() {
        List<Entry> entries = list(Cast.AGENT);
        assertThat(entries).hasSize(3);
        assertThat(entries.get(0).changes())
                .extracting(change -> change.field())
                .containsExactly("subject", "verdict");
        assertThat(entries.get(0).changes().get(1).to()).isNull();
        assertThat(entries.get(2).actor()).contains("Maya");
    }

    @Test
    void hiddenColumnsLeaveNoTrace() {
        List<Entry> entries = list(Cast.JON);
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).changes())
                .extracting(change -> change.field())
                .containsExactly("subject");
        assertThat(entries.get(0).employee()).isTrue();
    }

    @Test
    void othersSeeNothing() {
        assertThatThrownBy(() -> list(Cast.BO)).isInstanceOf(ProblemException.class);
        long seen = scene.test.database().reading(scene.access.identity(Cast.BO), connection -> {
            try (var rows = connection.createStatement().executeQuery("select count(*) from platform.history")) {
                rows.next();
                return rows.getLong(1);
            }
        });
        assertThat(seen).isZero();
    }

    @Test
    void whatIsReferredToIsNamedOnlyWithinReach() {
        write(
                Cast.AGENT,
                "change",
                new HistoryLog.Change(
                        "contact",
                        new Reference(Cast.MAYA.contact(), "Maya", Optional.empty()),
                        new Reference(Cast.BO.contact(), "Bo", Optional.empty())));
        Entry newest = list(Cast.JON).get(0);
        assertThat(newest.changes().get(0).from()).isEqualTo("Maya");
        assertThat(newest.changes().get(0).to()).isEqualTo("…");
    }

    @Test
    void pagesFollowEachOther() {
        List<UUID> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            HistoryPage page = history.list(Cast.AGENT, "job", job, cursor, 2);
            page.items().forEach(entry -> seen.add(entry.id()));
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
    }

    private List<Entry> list(Viewer viewer) {
        return history.list(viewer, "job", job, Optional.empty(), 50).items();
    }

    private void write(Viewer viewer, String action, HistoryLog.Change... changes) {
        log.append(
                "job",
                job,
                new Ownership(Cast.ALDER, Cast.MAYA.contact(), Cast.MAYA.user(), false),
                Optional.of(viewer),
                action,
                Instant.now(),
                List.of(changes));
    }
}
