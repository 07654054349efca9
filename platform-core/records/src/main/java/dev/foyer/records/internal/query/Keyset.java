// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.internal.access.Sql;
import java.util.List;
import java.util.Optional;

/** The order of a list and where it goes on. */
record Keyset(Sort sort, Optional<Cursor> cursor) {
    /**
     * The rows that follow, as disjoint alternatives that an index serves each: rows with a value and rows without one lie
     * in different places of it.
     */
    List<Sql> after(String column, String id) {
        if (cursor.isEmpty()) {
            return List.of(Sql.TRUE);
        }
        Cursor last = cursor.get();
        String next = sort.descending() ? " < " : " > ";
        if (last.value() != null) {
            Sql filled = Sql.of("(" + column + ", " + id + ")" + next + "(?, ?)", last.value(), last.id());
            return sort.descending() || !sort.nullable()
                    ? List.of(filled)
                    : List.of(filled, Sql.of(column + " is null"));
        }
        Sql empty = Sql.of("(" + column + " is null and " + id + next + "?)", last.id());
        return sort.descending() ? List.of(empty, Sql.of(column + " is not null")) : List.of(empty);
    }

    /** What tells this order in a cursor. */
    String text() {
        return (sort.descending() ? "-" : "") + sort.field().code();
    }
}
