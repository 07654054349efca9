// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.live;

import dev.foyer.rest.internal.problem.RestProblem;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All open browsers, looked after by one thread. */
final class LiveConnections {
    private static final Logger LOG = LoggerFactory.getLogger(LiveConnections.class);
    private static final int MOST_OF_ONE_USER = 30;
    private static final int CHECK_MILLISECONDS = 500;

    private final Set<LiveConnection> connections = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "foyer-live-connections");
        thread.setDaemon(true);
        return thread;
    });

    LiveConnections() {
        clock.scheduleWithFixedDelay(
                () -> connections.forEach(LiveConnections::check),
                CHECK_MILLISECONDS,
                CHECK_MILLISECONDS,
                TimeUnit.MILLISECONDS);
    }

    void requireRoom(UUID user) {
        long open = connections.stream()
                .filter(connection -> connection.user().equals(user))
                .count();
        if (open >= MOST_OF_ONE_USER) {
            throw RestProblem.TOO_MANY_STREAMS.because("rest.events.too-many", MOST_OF_ONE_USER);
        }
    }

    void add(LiveConnection connection) {
        connections.add(connection);
    }

    void remove(LiveConnection connection) {
        connections.remove(connection);
        connection.unsubscribe();
    }

    void close() {
        clock.shutdownNow();
        connections.forEach(LiveConnection::end);
    }

    /** One that fails must not stop the clock of the others. */
    private static void check(LiveConnection connection) {
        try {
            connection.check();
        } catch (RuntimeException e) {
            LOG.debug("A live connection could not be checked", e);
        }
    }
}
