// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.live;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.LiveEvents.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One who looks: events wait in a short queue; who is too slow loses them all and is told to load everything anew. */
final class Subscription implements AutoCloseable {
    static final Event RESET = new Event("reset", Map.of());

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
    private static final int LONGEST = 256;

    private final Viewer viewer;
    private final Consumer<Event> listener;
    private final Executor executor;
    private final Consumer<Subscription> closing;
    private final Deque<Event> queue = new ArrayDeque<>();
    private boolean draining;
    private boolean closed;

    Subscription(Viewer viewer, Consumer<Event> listener, Executor executor, Consumer<Subscription> closing) {
        this.viewer = viewer;
        this.listener = listener;
        this.executor = executor;
        this.closing = closing;
    }

    Viewer viewer() {
        return viewer;
    }

    synchronized void offer(Event event) {
        if (closed) {
            return;
        }
        if (queue.size() >= LONGEST) {
            queue.clear();
            queue.add(RESET);
        } else {
            queue.add(event);
        }
        if (!draining) {
            draining = true;
            executor.execute(this::drain);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            queue.clear();
        }
        closing.accept(this);
    }

    private void drain() {
        for (Event event = next(); event != null; event = next()) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                LOG.debug("A listener of live events failed and is let go", e);
                close();
            }
        }
    }

    private synchronized @Nullable Event next() {
        Event event = queue.poll();
        draining = event != null;
        return event;
    }
}
