// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.notice;

import dev.foyer.database.internal.bootstrap.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Which channels are to be listened on, and whoever waits for a new one to be. */
final class Channels {
    /** Listened on from the start: a notice on it, whatever it says, makes the ear look what else is wanted. */
    static final String WAKE = "foyer_listen";

    private static final int PATIENCE_SECONDS = 3;

    private final ConcurrentHashMap<String, CountDownLatch> wanted =
            new ConcurrentHashMap<>(Map.of(WAKE, new CountDownLatch(1)));

    /**
     * Asks for a channel and waits for it.
     *
     * @param wake makes the ear look what is wanted
     * @return whether it is listened on now; if not, it will be with the next connection
     */
    boolean want(String channel, Runnable wake) {
        CountDownLatch latch = latch(channel);
        if (latch.getCount() > 0) {
            wake.run();
        }
        try {
            return latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Asks for a channel without waiting. */
    boolean announce(String channel) {
        return latch(channel).getCount() == 0;
    }

    private CountDownLatch latch(String channel) {
        return wanted.computeIfAbsent(channel, unused -> new CountDownLatch(1));
    }

    /** Listens on what is wanted and not heard yet on this connection. */
    void open(Connection connection, Set<String> heard) throws SQLException {
        Set<String> missing = new HashSet<>(wanted.keySet());
        missing.removeAll(heard);
        for (String channel : missing) {
            Sql.run(connection, "listen " + Sql.quote(channel));
            heard.add(channel);
        }
        missing.forEach(channel -> latch(channel).countDown());
    }
}
