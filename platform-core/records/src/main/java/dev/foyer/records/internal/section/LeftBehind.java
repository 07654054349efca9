// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.records.PluginCalls.Origin;
import dev.foyer.records.internal.isolation.Places;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that was given up while a plugin came to life. It is interrupted, and reported for as long as it does not heed that. */
final class LeftBehind {
    private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final Origin origin;
    private final @Nullable Thread thread;
    private long pause = Duration.ofSeconds(10).toNanos();
    private long reported = System.nanoTime();

    LeftBehind(Origin origin, @Nullable Thread thread) {
        this.origin = origin;
        this.thread = thread;
    }

    /** Where in the plugin it is now. */
    Optional<String> place() {
        return thread == null ? Optional.empty() : Places.of(origin, thread.getStackTrace());
    }

    /** Whether it still runs; says so now and then. */
    boolean stays() {
        if (thread == null || !thread.isAlive()) {
            return false;
        }
        if (System.nanoTime() - reported > pause) {
            reported = System.nanoTime();
            pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
            LOG.error(
                    "Plugin {} was given up and does not end, at {}",
                    origin.plugin(),
                    place().orElse("a place unknown"));
            thread.interrupt();
        }
        return true;
    }
}
