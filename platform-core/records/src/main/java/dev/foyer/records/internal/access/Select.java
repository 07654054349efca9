// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import dev.foyer.database.Database;
import dev.foyer.database.Identity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A statement that reads, and what its rows become. */
public final class Select<T> implements Database.Query<T> {
    private final Sql sql;
    private final Reader<T> reader;

    private Select(Sql sql, Reader<T> reader) {
        this.sql = sql;
        this.reader = reader;
    }

    /** Reads the result as a whole. */
    public static <T> Select<T> of(Sql sql, Reader<T> reader) {
        return new Select<>(sql, reader);
    }

    /** Reads each row. */
    public static <T> Select<List<T>> all(Sql sql, Reader<T> row) {
        return of(sql, rows -> {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        });
    }

    /** Reads the first row. */
    public static <T> Select<Optional<T>> one(Sql sql, Reader<T> row) {
        return of(sql, rows -> rows.next() ? Optional.of(row.read(rows)) : Optional.empty());
    }

    /** Within the transaction of this thread if there is one, else in one of its own. */
    public T read(Database database, Identity identity) {
        return database.active() ? database.as(identity, this::run) : database.query(identity, this);
    }

    /** On a connection. */
    public T run(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement, 1);
            return reader.read(statement.executeQuery());
        }
    }

    @Override
    public String text() {
        return sql.text();
    }

    @Override
    public void bind(PreparedStatement statement, int place) throws SQLException {
        sql.bind(statement, place);
    }

    @Override
    public T read(ResultSet rows) throws SQLException {
        return reader.read(rows);
    }

    /** Reads a result, or the row that it stands on. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
