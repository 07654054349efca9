// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import dev.foyer.database.Database;
import dev.foyer.plugin.record.RecordListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the deliveries of a lane and calls its listeners outside any transaction. A delivery is taken by moving its due
 * time into the future; if this node dies, it is due again when that time has come.
 */
final class LaneRunner {
    private static final Logger LOG = LoggerFactory.getLogger(LaneRunner.class);
    private static final int CLAIM = 20;
    private static final int ERROR_LENGTH = 2_000;

    private final Database database;
    private final DeliveryMapper mapper;
    private final Pace pace;
    private final BiConsumer<RecordListener, Runnable> watch;
    private final Set<Long> held = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "foyer-lease");
        thread.setDaemon(true);
        return thread;
    });

    LaneRunner(Database database, DeliveryMapper mapper, Pace pace, BiConsumer<RecordListener, Runnable> watch) {
        this.watch = watch;
        this.database = database;
        this.mapper = mapper;
        this.pace = pace;
        long third = pace.lease().toMillis() / 3;
        keeper.scheduleWithFixedDelay(this::keep, third, third, TimeUnit.MILLISECONDS);
    }

    void close() {
        keeper.shutdown();
    }

    /** Delivers until nothing is due. The loop: whatever happens here must not end it for good. */
    void empty(Lane lane, List<RecordListener> listeners) {
        if (listeners.isEmpty()) {
            return;
        }
        try {
            List<Delivery> claimed = claim(lane);
            while (!claimed.isEmpty()) {
                deliver(claimed, listeners);
                claimed = claim(lane);
            }
        } catch (RuntimeException e) {
            LOG.debug("Deliveries to {} wait", lane, e);
        }
    }

    private List<Delivery> claim(Lane lane) {
        return mapper.claim(lane, CLAIM, pace.lease().toMillis());
    }

    private void deliver(List<Delivery> claimed, List<RecordListener> listeners) {
        List<Long> ids = claimed.stream().map(Delivery::id).toList();
        held.addAll(ids);
        List<Long> done = new ArrayList<>();
        try {
            for (Delivery delivery : claimed) {
                if (tell(delivery, listeners)) {
                    done.add(delivery.id());
                }
            }
        } finally {
            held.removeAll(ids);
            if (!done.isEmpty()) {
                mapper.delete(done.toArray(Long[]::new));
            }
        }
    }

    /** Plugins may throw anything; only a dying virtual machine is not their fault. */
    private boolean tell(Delivery delivery, List<RecordListener> listeners) {
        try {
            listeners.forEach(listener -> watch.accept(listener, () -> listener.on(delivery.event())));
            return true;
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            failed(delivery, listeners.get(0), e);
            return false;
        }
    }

    private void failed(Delivery delivery, RecordListener listener, Throwable failure) {
        // It has a due time of its own from now on: extending the lease would move that.
        held.remove(delivery.id());
        if (delivery.attempts() >= pace.attempts()) {
            LOG.error(
                    "{} failed on {} {} for the last time; kept as a dead letter",
                    Attribution.of(listener),
                    delivery.kind(),
                    delivery.eventId(),
                    failure);
            database.system(connection -> mapper.bury(delivery.id(), text(failure)));
            return;
        }
        Duration pause = pace.pauses().get(delivery.attempts() - 1);
        if (delivery.attempts() == 1) {
            LOG.warn("{} failed on {}, tried again in {}", Attribution.of(listener), delivery.kind(), pause, failure);
        }
        mapper.postpone(delivery.id(), pause.toMillis());
    }

    private void keep() {
        try {
            if (!held.isEmpty()) {
                mapper.extend(held.toArray(Long[]::new), pace.lease().toMillis());
            }
        } catch (RuntimeException e) {
            LOG.debug("Leases not extended", e);
        }
    }

    private static String text(Throwable failure) {
        String text = failure.toString();
        return text.substring(0, Math.min(text.length(), ERROR_LENGTH));
    }
}
