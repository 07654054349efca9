// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.internal.access.Select;
import dev.foyer.records.internal.access.Select.Reader;
import dev.foyer.records.internal.access.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Runs compiled statements. */
public final class Statements {
    private Statements() {}

    /** Every row. */
    public static <T> List<T> all(Connection connection, Sql sql, Reader<T> row) throws SQLException {
        return Select.all(sql, row).run(connection);
    }

    /** The only row. */
    public static <T> Optional<T> one(Connection connection, Sql sql, Reader<T> row) throws SQLException {
        return Select.one(sql, row).run(connection);
    }

    /** Changes rows; returns how many. */
    public static int update(Connection connection, Sql sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement, 1);
            return statement.executeUpdate();
        }
    }
}
