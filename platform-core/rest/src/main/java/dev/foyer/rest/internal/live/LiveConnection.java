// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.live;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.LiveEvents;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open browser: hears what its viewer may hear for as long as the session lasts. */
final class LiveConnection {
    private static final Logger LOG = LoggerFactory.getLogger(LiveConnection.class);
    private static final long HEARTBEAT = TimeUnit.SECONDS.toNanos(20);

    private final LiveEvents events;
    private final Supplier<Optional<Viewer>> session;
    private final Outlet outlet;
    private volatile Viewer viewer;
    private AutoCloseable subscription;
    private volatile long lastSent = System.nanoTime();

    LiveConnection(LiveEvents events, Viewer viewer, Supplier<Optional<Viewer>> session, Outlet outlet) {
        this.events = events;
        this.session = session;
        this.outlet = outlet;
        this.viewer = viewer;
        this.subscription = events.subscribe(viewer, this::hear);
    }

    Viewer viewer() {
        return viewer;
    }

    UUID user() {
        return viewer.user();
    }

    void send(byte[] message) {
        lastSent = System.nanoTime();
        outlet.send(message);
    }

    /** Ends with the session, follows changed rights, gives signs of life. False when it is over. */
    boolean check() {
        if (outlet.over()) {
            unsubscribe();
            return false;
        }
        Optional<Viewer> now = session.get();
        if (now.isEmpty()) {
            outlet.send(Message.event("session", Map.of()));
            outlet.end();
            return true;
        }
        if (!now.get().equals(viewer)) {
            unsubscribe();
            viewer = now.get();
            subscription = events.subscribe(viewer, this::hear);
        }
        if (System.nanoTime() - lastSent >= HEARTBEAT) {
            send(Message.heartbeat());
        }
        return true;
    }

    boolean over() {
        return outlet.over();
    }

    void end() {
        unsubscribe();
        outlet.end();
    }

    private void unsubscribe() {
        try {
            subscription.close();
        } catch (Exception e) {
            LOG.debug("A subscription did not close", e);
        }
    }

    private void hear(LiveEvents.Event event) {
        send(Message.event(event.type(), event.data()));
    }
}
