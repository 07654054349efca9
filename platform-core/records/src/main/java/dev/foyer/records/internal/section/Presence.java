// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.records.Sections.Visit;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests that are under way, so that a section that goes can wait for those that began while it was there. They are
 * counted by the period in which they began; to wait is to begin a new period and to see the old one empty.
 */
final class Presence {
    private static final long LOOK = 500_000;

    private final AtomicLong period = new AtomicLong(1);
    private final LongAdder[] inside = {new LongAdder(), new LongAdder()};
    /** The last period whose requests were not waited for to the end. */
    private volatile long abandoned;

    Visit enter() {
        while (true) {
            long now = period.get();
            LongAdder count = inside[(int) (now & 1)];
            count.increment();
            if (period.get() == now) {
                return new Begun(this, now);
            }
            count.decrement();
        }
    }

    private record Begun(Presence presence, long period) implements Visit {
        @Override
        public boolean overtaken() {
            return period <= presence.abandoned;
        }

        @Override
        public void close() {
            presence.inside[(int) (period & 1)].decrement();
        }
    }

    /** Waits until all requests that are under way have ended, but no longer than this. */
    synchronized void settle(Duration longest) {
        long before = period.getAndIncrement();
        long end = System.nanoTime() + longest.toNanos();
        while (inside[(int) (before & 1)].sum() > 0 && !Thread.currentThread().isInterrupted()) {
            if (System.nanoTime() > end) {
                abandoned = before;
                return;
            }
            LockSupport.parkNanos(LOOK);
        }
    }
}
