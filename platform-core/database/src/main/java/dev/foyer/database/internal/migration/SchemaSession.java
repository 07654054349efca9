// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.migration;

import dev.foyer.database.internal.bootstrap.Sql;
import dev.foyer.database.internal.pool.Source;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection of the owner on which this node alone, of all nodes, changes a schema. The lock ends with the connection,
 * so a node that was killed leaves none behind.
 */
final class SchemaSession implements AutoCloseable {
    private final Connection connection;

    private SchemaSession(Connection connection) {
        this.connection = connection;
    }

    /** Waits until no other node is at it, and makes the schema when it is missing. */
    static SchemaSession open(Source source, String schema) throws SQLException {
        SchemaSession session = new SchemaSession(source.getConnection());
        try {
            session.prepare(schema);
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    private void prepare(String schema) throws SQLException {
        Sql.value(connection, "select pg_advisory_lock(hashtextextended('foyer.schema.' || ?, 0))::text", schema);
        if (!Sql.holds(connection, "select exists (select from pg_namespace where nspname = ?)", schema)) {
            Sql.run(connection, "create schema if not exists " + Sql.quote(schema));
        }
        Sql.run(connection, "set search_path to " + Sql.quote(schema) + ", public");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
