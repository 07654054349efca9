// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal;

import dev.foyer.database.internal.pool.Access;
import dev.foyer.database.internal.pool.Limits;
import dev.foyer.database.internal.server.NotReadyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries, on a thread of its own and with growing pauses, until there is a database. */
final class Startup {
    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);
    private static final long SHORTEST_PAUSE = 500;
    private static final long LONGEST_PAUSE = 15_000;

    private final Place place;
    private final Limits limits;
    private final Consumer<Foundation> ready;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "foyer-database");
    private String lastFailure = "";

    Startup(Place place, Limits limits, Consumer<Foundation> ready) {
        this.place = place;
        this.limits = limits;
        this.ready = ready;
    }

    void start() {
        thread.start();
    }

    /** Gives up; returns when the thread does nothing any more. */
    void close() {
        closed.countDown();
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        long pause = SHORTEST_PAUSE;
        while (!tried() && !waited(pause)) {
            pause = Math.min(pause * 2, LONGEST_PAUSE);
        }
    }

    private boolean tried() {
        try {
            Access access = place.open();
            ready.accept(Foundation.on(access, limits));
            LOG.info("The database {} is ready", access.database());
            return true;
        } catch (NotReadyException | IOException | UncheckedIOException | SQLException e) {
            tell(e);
            return false;
        } catch (RuntimeException e) {
            LOG.error("No database yet, trying on", e);
            return false;
        }
    }

    /** One line, and again only when there is something new to say. */
    private void tell(Exception e) {
        String failure = sentence(e);
        if (!failure.equals(lastFailure) && closed.getCount() > 0) {
            LOG.error("No database yet, trying on: {}", failure);
            LOG.debug("No database yet", e);
        }
        lastFailure = failure;
    }

    private static String sentence(Exception e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        if (message.contains("No space left on device")) {
            return "The disk is full: " + message;
        }
        return message;
    }

    private boolean waited(long pause) {
        try {
            return closed.await(pause, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
