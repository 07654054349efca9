// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.server;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the process of the server and starts it again when it ends by itself, with growing pauses. */
final class Restarts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Restarts.class);
    private static final long SHORTEST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 10_000;

    private final Launch launch;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread created = new Thread(task, "foyer-postgres");
        created.setDaemon(true);
        return created;
    });
    private volatile boolean closed;

    Restarts(Launch launch) {
        this.launch = launch;
    }

    void watch(Process process) {
        CompletableFuture<Void> watching = process.onExit().thenAccept(this::ended);
        LOG.debug("Watching {}: {}", process.pid(), watching);
    }

    @Override
    public void close() {
        closed = true;
        thread.shutdownNow();
    }

    private void ended(Process process) {
        if (!closed) {
            LOG.warn("PostgreSQL ended by itself (exit code {}); it is started again", process.exitValue());
            attempt(0, "");
        }
    }

    private void attempt(long pause, String lastFailure) {
        try {
            Future<?> next = thread.schedule(() -> again(pause, lastFailure), pause, TimeUnit.MILLISECONDS);
            LOG.debug("Next attempt: {}", next);
        } catch (RejectedExecutionException e) {
            LOG.debug("Closed meanwhile", e);
        }
    }

    private void again(long pause, String lastFailure) {
        if (closed) {
            return;
        }
        try {
            watch(launch.run());
            LOG.info("PostgreSQL runs again");
        } catch (IOException | RuntimeException e) {
            String failure = String.valueOf(e.getMessage());
            if (!failure.equals(lastFailure)) {
                LOG.error("PostgreSQL cannot be started again yet: {}", failure);
            }
            attempt(Math.min(Math.max(pause * 2, SHORTEST_PAUSE), LONGEST_PAUSE), failure);
        }
    }

    /** Starts the process. */
    @FunctionalInterface
    interface Launch {
        Process run() throws IOException;
    }
}
