// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.internal.access.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs compiled statements. */
public final class Statements {
    private Statements() {}

    /** Every row. */
    public static <T> List<T> all(Connection connection, Sql sql, Reader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement, 1);
            ResultSet row = statement.executeQuery();
            List<T> all = new ArrayList<>();
            while (row.next()) {
                all.add(reader.read(row));
            }
            return all;
        }
    }

    /** The only row. */
    public static <T> Optional<T> one(Connection connection, Sql sql, Reader<T> reader) throws SQLException {
        return all(connection, sql, reader).stream().findFirst();
    }

    /** Changes rows; returns how many. */
    public static int update(Connection connection, Sql sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement, 1);
            return statement.executeUpdate();
        }
    }

    /** Reads the row that a result stands on. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
