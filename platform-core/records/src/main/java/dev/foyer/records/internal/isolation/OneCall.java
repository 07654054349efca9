// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.isolation;

import dev.foyer.records.CallKind;
import dev.foyer.records.PluginCalls.Origin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call of a plugin's code, from its beginning to its end. */
final class OneCall {
    private final Origin origin;
    private final CallKind kind;
    private final Thread thread;
    private final @Nullable OneCall outer;
    private final long began = System.nanoTime();
    private final long limit;
    private long due;
    private int cuts;
    private boolean over;
    private @Nullable String place;

    /**
     * A call that begins now.
     *
     * @param limit nanoseconds it may take; 0 for any number
     * @param outer the call that this one is part of
     */
    OneCall(Origin origin, CallKind kind, Thread thread, long limit, @Nullable OneCall outer) {
        this.origin = origin;
        this.kind = kind;
        this.thread = thread;
        this.outer = outer;
        this.limit = limit;
        this.due = limit;
    }

    Origin origin() {
        return origin;
    }

    CallKind kind() {
        return kind;
    }

    Thread thread() {
        return thread;
    }

    @Nullable
    OneCall outer() {
        return outer;
    }

    long limit() {
        return limit;
    }

    /** Whether it is to be ended, again if it did not heed the last time. Cheap: the watchdog asks of every call. */
    boolean overdue(long now) {
        return limit > 0 && now - began > due;
    }

    /**
     * Ends it unless it has ended meanwhile; the thread cannot leave the call before that is done, so that nothing which comes
     * after is met.
     *
     * @param longestPause the longest time until the next attempt
     * @return how often it was tried, this time included; 0 if it has ended
     */
    synchronized int cut(long longestPause, Runnable end) {
        if (over) {
            return 0;
        }
        cuts++;
        due += Math.min(due, longestPause);
        if (cuts == 1) {
            place = Places.of(origin, thread.getStackTrace()).orElse(null);
        }
        end.run();
        thread.interrupt();
        return cuts;
    }

    /** The call is over. True if it was cut; then nothing of that is left on the thread. */
    synchronized boolean end() {
        over = true;
        if (cuts == 0) {
            return false;
        }
        Thread.interrupted();
        return true;
    }

    /** Whether this call, or one that it is part of, is being ended. */
    synchronized boolean cutShort() {
        return cuts > 0;
    }

    /** Where the plugin was when it was cut first. */
    synchronized Optional<String> place() {
        return Optional.ofNullable(place);
    }

    /** Where the plugin is now. */
    Optional<String> placeNow() {
        return Places.of(origin, thread.getStackTrace());
    }
}
