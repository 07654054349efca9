// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import dev.foyer.database.Mappers;
import dev.foyer.database.test.TestDatabase;
import dev.foyer.plugin.record.RecordEvent;
import dev.foyer.plugin.record.RecordListener;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.internal.scene.FixedSections;
import dev.foyer.records.internal.value.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** An outbox with its dispatcher in a hurry, and listeners that come and go. */
final class OutboxStage implements AutoCloseable {
    private static final Pace HURRY = new Pace(
            Duration.ofMillis(5),
            Duration.ofMillis(50),
            Duration.ofSeconds(2),
            List.of(Duration.ofMillis(10), Duration.ofMillis(20)));

    final List<RecordListener> listeners = new CopyOnWriteArrayList<>();
    final List<String> heard = new CopyOnWriteArrayList<>();
    final Mappers.Session session;
    final StoredOutbox outbox;
    final StoredLetters letters;
    private final TestDatabase test;
    private final Deliveries deliveries;
    private final Dispatcher dispatcher;

    OutboxStage(TestDatabase test) {
        this.test = test;
        test.execute("truncate platform.outbox, platform.delivery, platform.dead_letter, platform.listener");
        session = test.mappers()
                .open(
                        OutboxStage.class.getClassLoader(),
                        List.of(OutboxMapper.class, DeliveryMapper.class, LetterMapper.class));
        deliveries = new Deliveries(test.database(), session, () -> List.copyOf(listeners), HURRY);
        dispatcher = new Dispatcher(test.database(), session, test.notices(), deliveries, HURRY);
        outbox = StoredOutbox.outside(test.database(), session, new FixedSections(List.of()), dispatcher);
        letters = StoredLetters.outside(session, dispatcher);
    }

    RecordListener listen(String group, Consumer<RecordEvent> body) {
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

    void append() {
        outbox.append(event(Uuids.next(), "subject"), 1, Ownership.SHARED, Optional.empty());
    }

    static RecordEvent event(UUID record, String field) {
        return new RecordEvent(
                Uuids.next(),
                RecordEvent.Kind.CHANGED,
                "ticket",
                record,
                Optional.empty(),
                Instant.now(),
                Map.of("fields", List.of(field)));
    }

    long count(String table) {
        return test.database().system(connection -> {
            try (var rows = connection.createStatement().executeQuery("select count(*) from platform." + table)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    boolean idle() {
        // In the order in which an event moves.
        return count("outbox") == 0 && count("delivery") == 0;
    }

    @Override
    public void close() {
        dispatcher.close();
        deliveries.close();
    }
}
