// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.live;

import dev.foyer.plugin.Viewer;
import dev.foyer.rest.internal.problem.RestProblem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All open browsers, looked after by one thread, which also takes leave of those that are gone. */
final class LiveConnections {
    private static final Logger LOG = LoggerFactory.getLogger(LiveConnections.class);
    private static final int MOST_OF_ONE_USER = 50;
    private static final int RETRY_SECONDS = 2;
    private static final int CHECK_MILLISECONDS = 500;

    private final Set<LiveConnection> connections = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "foyer-live-connections");
        thread.setDaemon(true);
        return thread;
    });

    LiveConnections() {
        clock.scheduleWithFixedDelay(
                () -> connections.removeIf(connection -> !goesOn(connection)),
                CHECK_MILLISECONDS,
                CHECK_MILLISECONDS,
                TimeUnit.MILLISECONDS);
    }

    /** Refuses a user who has too many; those whose readers are gone without a word are found out by a sign of life. */
    void requireRoom(UUID user) {
        List<LiveConnection> open = connections.stream()
                .filter(connection -> connection.user().equals(user) && !connection.over())
                .toList();
        if (open.size() >= MOST_OF_ONE_USER) {
            open.forEach(connection -> connection.send(Message.heartbeat()));
            throw RestProblem.TOO_MANY_STREAMS
                    .because("rest.events.too-many", MOST_OF_ONE_USER)
                    .with("retryAfter", RETRY_SECONDS);
        }
    }

    void add(LiveConnection connection) {
        connections.add(connection);
    }

    /** Sends to those whose viewer may hear it. */
    void tell(Predicate<Viewer> who, byte[] message) {
        connections.stream()
                .filter(connection -> !connection.over() && who.test(connection.viewer()))
                .forEach(connection -> connection.send(message));
    }

    void close() {
        clock.shutdownNow();
        connections.forEach(LiveConnection::end);
        connections.clear();
    }

    /** One that fails must not stop the clock of the others. */
    private static boolean goesOn(LiveConnection connection) {
        try {
            return connection.check();
        } catch (RuntimeException e) {
            LOG.debug("A live connection could not be checked", e);
            return true;
        }
    }
}
