// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.plugin.record.RecordListener;
import dev.foyer.records.internal.scene.Await;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
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
    void aGroupThatFailsIsTriedAgainAndHoldsUpNoOther() {
        stage.listen("bad", event -> {
            stage.heard.add("bad");
            if (stage.heard.stream().filter("bad"::equals).count() < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        stage.listen("good", event -> stage.heard.add("good"));
        stage.append();
        Await.until(() -> stage.idle());
        assertThat(stage.heard).containsExactlyInAnyOrder("good", "bad", "bad", "bad");
        assertThat(stage.letters.list(10)).isEmpty();
    }

    @Test
    void whatFailsAlwaysBecomesADeadLetterThatCanBeRedelivered() {
        boolean[] mended = {false};
        stage.listen("bad", event -> {
            if (!mended[0]) {
                throw new NoClassDefFoundError("gone");
            }
            stage.heard.add("at last");
        });
        stage.append();
        Await.until(() -> stage.letters.list(10).size() == 1);
        assertThat(stage.letters.list(10).get(0).attempts()).isEqualTo(3);
        assertThat(stage.letters.list(10).get(0).error()).contains("gone");
        assertThat(stage.letters.count()).isEqualTo(1);
        assertThat(stage.letters.groups()).containsExactly("bad");
        mended[0] = true;
        assertThat(stage.letters.redeliver(stage.letters.list(10).get(0).id())).isTrue();
        Await.until(() -> stage.heard.size() == 1);
        assertThat(stage.letters.list(10)).isEmpty();
        assertThat(stage.letters.redeliver(1)).isFalse();
    }

    @Test
    void aGroupThatIsAwayHearsOfItLater() {
        RecordListener listener = stage.listen("one", event -> stage.heard.add("one"));
        stage.append();
        Await.until(() -> stage.heard.size() == 1);
        stage.listeners.remove(listener);
        stage.append();
        Await.until(() -> stage.count("outbox") == 0);
        assertThat(stage.count("delivery")).isEqualTo(1);
        stage.listeners.add(listener);
        Await.until(() -> stage.heard.size() == 2);
    }

    @Test
    void whatANodeTookBeforeItDiedIsDeliveredByAnother() {
        test.execute("insert into platform.listener values ('one', 'ticket', now())");
        stage.append();
        Await.until(() -> stage.count("delivery") == 1);
        // A node that takes the delivery and is killed before it has called the listener.
        stage.session.mapper(DeliveryMapper.class).claim(new Lane("one", "ticket"), 10, 200);
        stage.listen("one", event -> stage.heard.add("one"));
        assertThat(stage.heard).isEmpty();
        Await.until(() -> stage.heard.size() == 1 && stage.count("delivery") == 0);
    }

    @Test
    void aSlowListenerKeepsItsLease() {
        stage.listen("slow", event -> {
            stage.heard.add("slow");
            long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
            Await.until(() -> System.nanoTime() > end);
        });
        stage.append();
        Await.until(() -> stage.idle());
        assertThat(stage.heard).hasSize(1);
    }
}
