// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.scene;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens on another thread. */
public final class Await {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Await() {}

    /** Returns as soon as the condition holds; fails after a long while. */
    public static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
