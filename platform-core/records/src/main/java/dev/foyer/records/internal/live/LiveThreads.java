// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.live;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of live events: one sorts out who may hear what, a few tell. */
final class LiveThreads implements AutoCloseable {
    private static final int TELLERS = 4;
    private static final int BACKLOG = 1_000;
    private static final long MOMENT = 250;

    private final ExecutorService sorter = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(BACKLOG), named("foyer-live-sorter"));
    private final ExecutorService tellers = Executors.newFixedThreadPool(TELLERS, named("foyer-live-teller"));
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(named("foyer-live-clock"));

    /** Refuses work when it cannot keep up. */
    Executor sorter() {
        return sorter;
    }

    /** Calls those who subscribed; drops the work when everything is being closed. */
    Executor tellers() {
        return task -> {
            if (!tellers.isShutdown()) {
                tellers.execute(task);
            }
        };
    }

    void everyMoment(Runnable task) {
        clock.scheduleWithFixedDelay(task, MOMENT, MOMENT, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdown();
        sorter.shutdown();
        tellers.shutdown();
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
