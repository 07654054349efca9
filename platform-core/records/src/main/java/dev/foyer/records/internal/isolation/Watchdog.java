// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.isolation;

import dev.foyer.database.Database;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends calls that take too long: the statement they wait for is cancelled, the thread interrupted. One that does not heed is
 * tried again at growing intervals, and loses its connection, so that what it has locked is free for others.
 */
final class Watchdog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final long LONGEST_PAUSE = TimeUnit.MINUTES.toNanos(10);

    private final Slots slots;
    private final Database database;
    private final Incidents record;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "foyer-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    Watchdog(Slots slots, Database database, Incidents record, Duration every) {
        this.slots = slots;
        this.database = database;
        this.record = record;
        beat.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        beat.shutdownNow();
    }

    /** The loop: whatever happens must not end it. */
    private void look() {
        try {
            slots.overdue().forEach(this::cut);
        } catch (RuntimeException e) {
            LOG.warn("Calls of plugins are not looked after this time", e);
        }
    }

    private void cut(OneCall call) {
        boolean again = call.cutShort();
        int cuts = call.cut(LONGEST_PAUSE, () -> {
            if (again) {
                database.abort(call.thread());
            } else {
                database.cancel(call.thread());
            }
        });
        if (cuts == 1) {
            record.late(call);
        } else if (cuts > 1) {
            record.stuck(call, cuts);
        }
    }
}
