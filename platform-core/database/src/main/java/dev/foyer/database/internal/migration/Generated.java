// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.migration;

import dev.foyer.database.Migrations.Change;
import dev.foyer.database.internal.bootstrap.Sql;
import dev.foyer.database.internal.pool.Source;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies generated changes, each with its record in one transaction; asks once when there is nothing to do. */
final class Generated {
    private static final Logger LOG = LoggerFactory.getLogger(Generated.class);
    private static final int DESCRIPTION = 255;
    /** Changes of several schemas refer to the same tables, so they are made one after the other. */
    static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('foyer.changes', 0))::text";

    private static final String DEADLOCK = "40P01";
    private static final int ATTEMPTS = 5;

    private final Source source;
    private final String schema;

    Generated(Source source, String schema) {
        this.source = source;
        this.schema = schema;
    }

    void apply(Connection asking, List<Change> changes) throws SQLException {
        if (missing(asking, changes).isEmpty()) {
            return;
        }
        try (SchemaSession session = SchemaSession.open(source, schema)) {
            Connection connection = session.connection();
            new ChangeLogTable(connection, schema).create();
            // Another node may have done it while this one waited.
            List<Change> missing = missing(connection, changes);
            connection.setAutoCommit(false);
            for (Change change : missing) {
                apply(connection, change);
            }
            LOG.info("Applied {} generated changes to schema {}", missing.size(), schema);
        }
    }

    /** The same in a transaction of somebody else, who holds the locks. */
    void within(Connection connection, List<Change> changes) throws SQLException {
        new ChangeLogTable(connection, schema).create();
        for (Change change : missing(connection, changes)) {
            try {
                make(connection, change);
            } catch (SQLException e) {
                throw failed(change, e);
            }
        }
    }

    private List<Change> missing(Connection connection, List<Change> changes) throws SQLException {
        Set<String> done = new ChangeLogTable(connection, schema).generated();
        return changes.stream().filter(change -> !done.contains(change.id())).toList();
    }

    /** A change locks tables that requests and other schemas use too; it gives way and tries again. */
    private void apply(Connection connection, Change change) throws SQLException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                attempt(connection, change);
                return;
            } catch (SQLException e) {
                connection.rollback();
                if (!DEADLOCK.equals(e.getSQLState()) || attempt == ATTEMPTS) {
                    throw failed(change, e);
                }
                LOG.info("Generated change {} of schema {} met a deadlock and is tried again", change.id(), schema);
            }
        }
    }

    private void attempt(Connection connection, Change change) throws SQLException {
        Sql.value(connection, LOCK);
        make(connection, change);
        connection.commit();
    }

    private void make(Connection connection, Change change) throws SQLException {
        Sql.batch(connection, change.statements());
        new ChangeLogTable(connection, schema).record(change.id(), description(change));
    }

    private IllegalStateException failed(Change change, SQLException e) {
        return new IllegalStateException(
                "Generated change " + change.id() + " of schema " + schema + " failed: " + e.getMessage(), e);
    }

    private static String description(Change change) {
        String first = change.statements().isEmpty() ? "" : change.statements().get(0);
        return first.length() <= DESCRIPTION ? first : first.substring(0, DESCRIPTION);
    }
}
