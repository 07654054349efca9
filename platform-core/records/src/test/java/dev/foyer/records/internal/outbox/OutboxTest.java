// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.database.Mappers;
import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.plugin.record.RecordEvent;
import dev.foyer.plugin.record.RecordListener;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.internal.scene.Await;
import dev.foyer.records.internal.scene.FixedSections;
import dev.foyer.records.internal.value.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final Pace HURRY = new Pace(
            Duration.ofMillis(5),
            Duration.ofMillis(50),
            Duration.ofMillis(300),
            List.of(Duration.ofMillis(10), Duration.ofMillis(20)));

    private static TestDatabase test;
    private static Mappers.Session session;

    private final List<RecordListener> listeners = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private Deliveries deliveries;
    private Dispatcher dispatcher;
    private StoredOutbox outbox;
    private StoredLetters letters;

    @BeforeAll
    static void prepare() {
        test = TestPostgres.fresh().migrate("platform", "db/records/changelog.xml");
        session = test.mappers()
                .open(
                        OutboxTest.class.getClassLoader(),
                        List.of(OutboxMapper.class, DeliveryMapper.class, LetterMapper.class));
    }

    @AfterAll
    static void end() {
        test.close();
    }

    @BeforeEach
    void start() {
        test.execute("truncate platform.outbox, platform.delivery, platform.dead_letter, platform.listener");
        deliveries = new Deliveries(test.database(), session, () -> List.copyOf(listeners), HURRY);
        dispatcher = new Dispatcher(test.database(), session, test.notices(), deliveries, HURRY);
        outbox = new StoredOutbox(test.database(), session, new FixedSections(List.of()), dispatcher);
        letters = new StoredLetters(session, dispatcher);
    }

    @AfterEach
    void stop() {
        dispatcher.close();
        deliveries.close();
    }

    @Test
    void everyGroupHearsWhatIsCommitted() {
        listen("one", event -> heard.add("one " + event.details().get("fields")));
        listen("two", event -> heard.add("two " + event.kind()));
        append("ticket");
        Await.until(() -> heard.size() == 2);
        assertThat(heard).containsExactlyInAnyOrder("one [subject]", "two CHANGED");
        Await.until(() -> count("delivery") == 0 && count("outbox") == 0);
    }

    @Test
    void whatIsRolledBackIsNeverTold() {
        listen("one", event -> heard.add("one"));
        assertThatThrownBy(() -> test.database().system(connection -> {
                    append("ticket");
                    throw new IllegalStateException("undone");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count("outbox")).isZero();
        assertThat(heard).isEmpty();
    }

    @Test
    void aGroupThatFailsIsTriedAgainAndHoldsUpNoOther() {
        listen("bad", event -> {
            heard.add("bad");
            if (heard.stream().filter("bad"::equals).count() < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        listen("good", event -> heard.add("good"));
        append("ticket");
        Await.until(() -> count("delivery") == 0 && count("outbox") == 0);
        assertThat(heard).containsExactlyInAnyOrder("good", "bad", "bad", "bad");
        assertThat(letters.list(10)).isEmpty();
    }

    @Test
    void whatFailsAlwaysBecomesADeadLetterThatCanBeRedelivered() {
        boolean[] mended = {false};
        listen("bad", event -> {
            if (!mended[0]) {
                throw new NoClassDefFoundError("gone");
            }
            heard.add("at last");
        });
        append("ticket");
        Await.until(() -> letters.list(10).size() == 1);
        assertThat(letters.list(10).get(0).attempts()).isEqualTo(3);
        assertThat(letters.list(10).get(0).error()).contains("gone");
        mended[0] = true;
        assertThat(letters.redeliver(letters.list(10).get(0).id())).isTrue();
        Await.until(() -> heard.size() == 1);
        assertThat(letters.list(10)).isEmpty();
        assertThat(letters.redeliver(1)).isFalse();
    }

    @Test
    void aGroupThatIsAwayHearsOfItLater() {
        RecordListener listener = listen("one", event -> heard.add("one"));
        append("ticket");
        Await.until(() -> heard.size() == 1);
        listeners.remove(listener);
        append("ticket");
        Await.until(() -> count("outbox") == 0);
        assertThat(count("delivery")).isEqualTo(1);
        listeners.add(listener);
        Await.until(() -> heard.size() == 2);
    }

    @Test
    void whatANodeTookBeforeItDiedIsDeliveredByAnother() {
        test.execute("insert into platform.listener values ('one', 'ticket', now())");
        append("ticket");
        Await.until(() -> count("delivery") == 1);
        // A node that takes the delivery and is killed before it has called the listener.
        session.mapper(DeliveryMapper.class).claim(new Lane("one", "ticket"), 10, 200);
        listen("one", event -> heard.add("one"));
        assertThat(heard).isEmpty();
        Await.until(() -> heard.size() == 1 && count("delivery") == 0);
    }

    @Test
    void aSlowListenerKeepsItsLease() {
        listen("slow", event -> {
            heard.add("slow");
            long end = System.nanoTime() + Duration.ofMillis(900).toNanos();
            Await.until(() -> System.nanoTime() > end);
        });
        append("ticket");
        Await.until(() -> count("delivery") == 0 && count("outbox") == 0);
        assertThat(heard).hasSize(1);
    }

    @Test
    void oneNoticeTellsAllNodesOfABatch() throws Exception {
        List<String> payloads = new CopyOnWriteArrayList<>();
        UUID record = Uuids.next();
        try (AutoCloseable listening = test.notices().listen(Dispatcher.CHANNEL, payloads::add)) {
            test.database().system(connection -> {
                outbox.append(event(record, "subject"), 2, Ownership.SHARED, Optional.empty());
                outbox.append(event(record, "status"), 3, Ownership.SHARED, Optional.empty());
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

    private RecordListener listen(String group, java.util.function.Consumer<RecordEvent> body) {
        RecordListener listener = new RecordListener() {
            @Override
            public String group() {
                return group;
            }

            @Override
            public String object() {
                return "ticket";
            }

            @Override
            public void on(RecordEvent event) {
                body.accept(event);
            }
        };
        listeners.add(listener);
        deliveries.note();
        return listener;
    }

    private void append(String object) {
        RecordEvent event = event(Uuids.next(), "subject");
        assertThat(event.object()).isEqualTo(object);
        outbox.append(event, 1, Ownership.SHARED, Optional.empty());
    }

    private static RecordEvent event(UUID record, String field) {
        return new RecordEvent(
                Uuids.next(),
                RecordEvent.Kind.CHANGED,
                "ticket",
                record,
                Optional.empty(),
                Instant.now(),
                Map.of("fields", List.of(field)));
    }

    private static long count(String table) {
        return test.database().system(connection -> {
            try (var rows = connection.createStatement().executeQuery("select count(*) from platform." + table)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }
}
