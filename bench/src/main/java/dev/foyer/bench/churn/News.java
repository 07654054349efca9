// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench.churn;

import dev.foyer.bench.BenchException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What an open page of plugins hears: that something became of an operation. */
final class News {
    /** A page that hears nothing looks after a while all the same. */
    private static final int LONGEST_SECONDS = 1;

    private final Semaphore told = new Semaphore(0);

    News(Stream<String> lines) {
        new Listener(lines, this::hear);
    }

    private void hear(String event) {
        if (event.equals("plugins")) {
            told.release();
        }
    }

    /** Waits until something is told that was not heard before. */
    void await() {
        try {
            if (told.tryAcquire(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                told.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted", e);
        }
    }
}
