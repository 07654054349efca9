// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which connection each thread uses, for those who have to end what a thread waits for. */
final class Busy {
    private static final Logger LOG = LoggerFactory.getLogger(Busy.class);

    private final Map<Thread, Use> uses = new ConcurrentHashMap<>();

    /** From now on the thread uses this connection; close it before the connection goes back. */
    Use use(Connection connection) {
        Use use = new Use(connection, Thread.currentThread(), uses.get(Thread.currentThread()));
        uses.put(use.thread, use);
        return use;
    }

    void cancel(Thread thread) {
        Use use = uses.get(thread);
        if (use != null) {
            use.end(connection -> connection.unwrap(PGConnection.class).cancelQuery());
        }
    }

    void abort(Thread thread) {
        for (Use use = uses.get(thread); use != null; use = use.outer) {
            use.end(connection -> connection.unwrap(Connection.class).abort(Runnable::run));
        }
    }

    /** What ends the work of a connection. */
    @FunctionalInterface
    private interface End {
        void of(Connection connection) throws SQLException;
    }

    /** A connection in the hands of a thread. */
    final class Use implements AutoCloseable {
        private final Connection connection;
        private final Thread thread;
        private final @Nullable Use outer;
        private boolean over;

        private Use(Connection connection, Thread thread, @Nullable Use outer) {
            this.connection = connection;
            this.thread = thread;
            this.outer = outer;
        }

        Connection connection() {
            return connection;
        }

        /** Not after the connection has gone back to the pool, where it may serve somebody else. */
        private synchronized void end(End end) {
            if (over) {
                return;
            }
            try {
                end.of(connection);
            } catch (SQLException e) {
                LOG.warn("What {} asks of the database is not ended: {}", thread.getName(), e.getMessage());
            }
        }

        @Override
        public void close() {
            synchronized (this) {
                over = true;
            }
            if (outer == null) {
                uses.remove(thread);
            } else {
                uses.put(thread, outer);
            }
        }
    }
}
