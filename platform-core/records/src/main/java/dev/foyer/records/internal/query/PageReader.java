// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.value.Row;
import dev.foyer.records.model.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Runs the statements of one page. */
final class PageReader {
    private final ListStatement statement;
    private final int sortPlace;
    private final Cell sorted;

    PageReader(ListStatement statement, int sortPlace) {
        this.statement = statement;
        this.sortPlace = sortPlace;
        this.sorted = raw(statement.keyset().sort().field(), sortPlace);
    }

    ListStatement statement() {
        return statement;
    }

    Read read(Connection connection) throws SQLException {
        if (statement.gathers()) {
            Read gathered = read(connection, statement.gathered(), true);
            if (gathered.matches().orElse(0) < ListStatement.GATHERED) {
                return gathered;
            }
        }
        return read(connection, statement.ordered(), false);
    }

    private Read read(Connection connection, Sql sql, boolean counted) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql.text())) {
            sql.bind(prepared, 1);
            return read(prepared.executeQuery(), counted);
        }
    }

    private Read read(ResultSet row, boolean counted) throws SQLException {
        List<Row> rows = new ArrayList<>();
        List<@Nullable Object> keys = new ArrayList<>();
        long matches = 0;
        while (row.next()) {
            rows.add(statement.projection().read(row));
            keys.add(sorted.read(row));
            matches = counted ? row.getLong(sortPlace + 1) : 0;
        }
        return new Read(rows, keys, counted ? OptionalLong.of(matches) : OptionalLong.empty());
    }

    /** The value as it is compared in the database: money in cents, durations in seconds. */
    private static Cell raw(Field field, int place) {
        return switch (field.type()) {
            case MONEY, DURATION -> row -> row.getObject(place, Long.class);
            default -> Cells.plain(field, place);
        };
    }

    /**
     * What was read.
     *
     * @param keys the values that were sorted by
     * @param matches how many there are in all, if they were gathered
     */
    record Read(List<Row> rows, List<@Nullable Object> keys, OptionalLong matches) {
        Cursor cursor(int place) {
            return new Cursor(keys.get(place), rows.get(place).id());
        }
    }
}
