// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.internal.scene.Await;
import dev.foyer.records.internal.value.Uuids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static TestDatabase test;

    private OutboxStage stage;

    @BeforeAll
    static void prepare() {
        test = TestPostgres.fresh().migrate("platform", "db/records/changelog.xml");
    }

    @AfterAll
    static void end() {
        test.close();
    }

    @BeforeEach
    void start() {
        stage = new OutboxStage(test);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void everyGroupHearsWhatIsCommitted() {
        stage.listen("one", event -> stage.heard.add("one " + event.details().get("fields")));
        stage.listen("two", event -> stage.heard.add("two " + event.kind()));
        stage.append();
        Await.until(() -> stage.heard.size() == 2);
        assertThat(stage.heard).containsExactlyInAnyOrder("one [subject]", "two CHANGED");
        Await.until(() -> stage.idle());
    }

    @Test
    void whatIsRolledBackIsNeverTold() {
        stage.listen("one", event -> stage.heard.add("one"));
        assertThatThrownBy(() -> test.database().system(connection -> {
                    stage.append();
                    throw new IllegalStateException("undone");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stage.count("outbox")).isZero();
        assertThat(stage.heard).isEmpty();
    }

    @Test
    void oneNoticeTellsAllNodesOfABatch() throws Exception {
        List<String> payloads = new CopyOnWriteArrayList<>();
        UUID record = Uuids.next();
        try (AutoCloseable listening = test.notices().listen(Dispatcher.CHANNEL, payloads::add)) {
            test.database().system(connection -> {
                stage.outbox.append(OutboxStage.event(record, "subject"), 2, Ownership.SHARED, Optional.empty());
                stage.outbox.append(OutboxStage.event(record, "status"), 3, Ownership.SHARED, Optional.empty());
                return true;
            });
            Await.until(() -> !payloads.isEmpty());
        }
        List<Happening> happenings = Message.unpack(payloads.get(0));
        assertThat(happenings).hasSize(1);
        assertThat(happenings.get(0).fields()).containsExactly("subject", "status");
        assertThat(happenings.get(0).version()).isEqualTo(3);
        assertThat(happenings.get(0).record()).isEqualTo(record);
    }
}
