// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.database.Database;
import dev.foyer.database.Identity;
import dev.foyer.records.internal.access.Select;
import dev.foyer.records.internal.value.Row;
import dev.foyer.records.model.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Runs the statements of one page. */
final class PageReader {
    private final ListStatement statement;
    private final int countPlace;
    private final Cell sorted;

    PageReader(ListStatement statement, int sortPlace, int countPlace) {
        this.statement = statement;
        this.countPlace = countPlace;
        this.sorted = raw(statement.keyset().sort().field(), sortPlace);
    }

    ListStatement statement() {
        return statement;
    }

    Read read(Database database, Identity identity) {
        if (statement.gathers()) {
            Read gathered = database.query(identity, Select.of(statement.gathered(), rows -> read(rows, true)));
            if (gathered.matches().orElse(0) < ListStatement.GATHERED) {
                return gathered;
            }
        }
        return database.query(identity, Select.of(statement.ordered(), rows -> read(rows, false)));
    }

    private Read read(ResultSet row, boolean counted) throws SQLException {
        List<Row> rows = new ArrayList<>(statement.rows());
        Object last = null;
        long matches = 0;
        while (row.next()) {
            rows.add(statement.projection().read(row));
            last = rows.size() == statement.rows() - 1 ? sorted.read(row) : last;
            matches = counted ? row.getLong(countPlace) : 0;
        }
        return new Read(rows, last, counted ? OptionalLong.of(matches) : OptionalLong.empty());
    }

    /** The value as it is compared in the database: money in cents, durations in seconds. */
    private static Cell raw(Field field, int place) {
        return switch (field.type()) {
            case MONEY, DURATION -> row -> row.getObject(place, Long.class);
            default -> Cells.plain(field, place);
        };
    }

    /**
     * What was read: a row more than the page has, if there are more.
     *
     * @param last the value that the last row of a full page was sorted by
     * @param matches how many there are in all, if they were gathered
     */
    record Read(List<Row> rows, @Nullable Object last, OptionalLong matches) {
        /** The place behind a full page. */
        Cursor cursor() {
            return new Cursor(last, rows.get(rows.size() - 2).id());
        }
    }
}
