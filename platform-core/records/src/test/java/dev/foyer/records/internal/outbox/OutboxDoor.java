// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import dev.foyer.records.internal.scene.Scene;
import java.time.Duration;
import java.util.List;

/** The real outbox with its dispatcher, for tests of other packages. */
public final class OutboxDoor implements AutoCloseable {
    private static final Pace HURRY = new Pace(
            Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofSeconds(5), List.of(Duration.ofMillis(10)));

    private final Deliveries deliveries;
    private final Dispatcher dispatcher;
    private final StoredOutbox outbox;

    public OutboxDoor(Scene scene) {
        var session = scene.session("outbox.OutboxMapper", "outbox.DeliveryMapper");
        deliveries = new Deliveries(scene.test.database(), session, List::of, HURRY);
        dispatcher = new Dispatcher(scene.test.database(), session, scene.test.notices(), deliveries, HURRY);
        outbox = StoredOutbox.outside(scene.test.database(), session, scene.sections, dispatcher);
    }

    public Outbox outbox() {
        return outbox;
    }

    @Override
    public void close() {
        dispatcher.close();
        deliveries.close();
    }
}
