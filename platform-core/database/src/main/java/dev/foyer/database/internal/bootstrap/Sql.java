// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.bootstrap;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** The few ways in which statements are sent before there are mappers. */
public final class Sql {
    private Sql() {}

    /** A name as SQL takes it literally. */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Runs statements one after the other. */
    public static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Runs statements one after the other that go to the server in one trip; the first that fails says why. */
    public static void batch(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
        } catch (BatchUpdateException e) {
            SQLException first = e.getNextException();
            throw first == null ? e : first;
        }
    }

    /** The first column of the first row. */
    public static Optional<String> value(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** Whether a condition holds. */
    public static boolean holds(Connection connection, String sql, String... values) throws SQLException {
        return value(connection, sql, values).filter("t"::equals).isPresent();
    }
}
