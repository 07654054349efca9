// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.notice;

import dev.foyer.database.internal.pool.Source;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listening connection and its thread; connects again when the connection is lost. */
final class Ear implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);
    private static final int TURN_MILLIS = 200;
    private static final int TURNS_BETWEEN_CHECKS = 50;
    private static final int CHECK_SECONDS = 5;
    private static final long SHORTEST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 1000;

    private final Source source;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Channels channels = new Channels();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "foyer-notices");
    private volatile boolean missed;
    private long pause = SHORTEST_PAUSE;

    Ear(Source source) {
        this.source = source;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    AutoCloseable listen(String channel, Consumer<String> listener, Runnable wake) {
        subscriptions.add(channel, listener);
        // From within a listener nobody else could open the channel meanwhile.
        boolean open =
                Thread.currentThread().equals(thread) ? channels.announce(channel) : channels.want(channel, wake);
        if (!open) {
            missed = true;
        }
        return () -> subscriptions.remove(channel, listener);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void run() {
        while (closed.getCount() > 0) {
            try (Connection connection = source.getConnection()) {
                hear(connection);
            } catch (SQLException e) {
                missed = true;
                LOG.debug("The listening connection is lost", e);
                pause();
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        Set<String> heard = new HashSet<>();
        channels.open(connection, heard);
        pause = SHORTEST_PAUSE;
        for (int turn = 1; closed.getCount() > 0; turn++) {
            channels.open(connection, heard);
            if (missed) {
                missed = false;
                subscriptions.tellAll();
            }
            turn(connection, turn % TURNS_BETWEEN_CHECKS == 0);
        }
    }

    private void turn(Connection connection, boolean check) throws SQLException {
        PGNotification[] notices = connection.unwrap(PGConnection.class).getNotifications(TURN_MILLIS);
        if (notices != null) {
            for (PGNotification notice : notices) {
                subscriptions.tell(notice.getName(), notice.getParameter());
            }
        }
        // A connection that was cut without a word gives no error by itself.
        if (check && !connection.isValid(CHECK_SECONDS)) {
            throw new SQLException("The server does not answer", "08006");
        }
    }

    private void pause() {
        try {
            if (closed.await(pause, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            closed.countDown();
            thread.interrupt();
        }
        pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
}
