// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.notice;

import dev.foyer.database.Database;
import dev.foyer.database.DatabaseException;
import dev.foyer.database.Notices;
import dev.foyer.database.internal.bootstrap.Sql;
import dev.foyer.database.internal.pool.Source;
import dev.foyer.database.internal.transaction.Failures;
import dev.foyer.plugin.ProblemException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends within the transaction, so that PostgreSQL delivers at commit or never; hears on one connection of its own. */
public final class PostgresNotices implements Notices, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresNotices.class);
    private static final int LONGEST = 7900;

    private final Database database;
    private final Ear ear;

    public PostgresNotices(Database database, Source source) {
        this.database = database;
        this.ear = new Ear(source);
        ear.start();
    }

    @Override
    public void send(String channel, String payload) {
        if (payload.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("Notice of more than " + LONGEST + " bytes on " + channel);
        }
        if (database.active()) {
            send(database.connection(), channel, payload);
        } else {
            database.system(connection -> send(connection, channel, payload));
        }
    }

    @Override
    public AutoCloseable listen(String channel, Consumer<String> listener) {
        return ear.listen(channel, listener, this::wake);
    }

    /** The ear looks up five times a second by itself: a start with many channels should not wait for each. */
    private void wake() {
        if (database.active()) {
            return;
        }
        try {
            send(Channels.WAKE, "");
        } catch (DatabaseException | ProblemException e) {
            LOG.debug("The ear is not woken", e);
        }
    }

    @Override
    public void close() {
        ear.close();
    }

    private static boolean send(Connection connection, String channel, String payload) {
        try {
            Sql.value(connection, "select pg_notify(?, ?)::text", channel, payload);
            return true;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
