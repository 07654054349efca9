// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.migration;

import dev.foyer.database.Database;
import dev.foyer.database.internal.bootstrap.Sql;
import dev.foyer.database.internal.transaction.Failures;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Changes of a thread that are made as a whole or not at all, in one transaction. */
final class Together {
    private static final String DEADLOCK = "40P01";
    private static final int ATTEMPTS = 5;

    private final Database database;
    private final ThreadLocal<Boolean> joined = ThreadLocal.withInitial(() -> false);

    Together(Database database) {
        this.database = database;
    }

    /** The connection of the transaction of this thread, if it is one of these. */
    Optional<Connection> connection() {
        if (Boolean.TRUE.equals(joined.get())) {
            return Optional.of(database.connection());
        }
        joined.remove();
        return Optional.empty();
    }

    /** Changes lock tables that requests use too; they give way and are tried again as a whole. */
    <T> T run(Duration longest, Supplier<T> work) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return attempt(longest, work);
            } catch (RuntimeException e) {
                if (!deadlock(e)) {
                    throw e;
                }
            }
        }
        return attempt(longest, work);
    }

    /** What the work threw says more than what the transaction makes of it. */
    private <T> T attempt(Duration longest, Supplier<T> work) {
        AtomicReference<RuntimeException> thrown = new AtomicReference<>();
        try {
            return database.system(connection -> {
                joined.set(true);
                try {
                    limit(connection, longest);
                    T done = work.get();
                    requireWanted();
                    return done;
                } catch (RuntimeException e) {
                    thrown.set(e);
                    throw e;
                } finally {
                    joined.remove();
                }
            });
        } catch (RuntimeException e) {
            throw Optional.ofNullable(thrown.get()).orElse(e);
        }
    }

    private static void limit(Connection connection, Duration longest) {
        try {
            Sql.value(
                    connection, "select set_config('statement_timeout', ?, true)", String.valueOf(longest.toMillis()));
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /** Drivers do not heed interrupts, so whoever was given up hears of it here. */
    private static void requireWanted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("Given up before its end; nothing of it is kept");
        }
    }

    /** Runs changes of a schema in the transaction, where this node alone, of all nodes, changes any. */
    static void within(Connection connection, String schema, Changes changes) {
        try {
            Sql.value(
                    connection,
                    "select pg_advisory_xact_lock(hashtextextended('foyer.schema.' || ?, 0))::text",
                    schema);
            Sql.value(connection, Generated.LOCK);
            Sql.run(connection, "create schema if not exists " + Sql.quote(schema));
            String before = Sql.value(connection, "select current_setting('search_path')")
                    .orElse("");
            path(connection, Sql.quote(schema) + ", public");
            changes.make(connection);
            path(connection, before);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static void path(Connection connection, String path) throws SQLException {
        Sql.value(connection, "select set_config('search_path', ?, true)", path);
    }

    private static boolean deadlock(Throwable fault) {
        return fault instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState())
                || fault.getCause() != null && deadlock(fault.getCause());
    }

    @FunctionalInterface
    interface Changes {
        void make(Connection connection) throws SQLException;
    }
}
