// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.database.Database;
import dev.foyer.database.DatabaseException;
import dev.foyer.database.Identity;
import dev.foyer.records.RecordPage.Total;
import dev.foyer.records.internal.access.Sql;
import java.sql.Connection;
import java.sql.SQLException;

/** Counts as far as it is quick: up to 10,000, and no longer than a blink. */
final class Counts {
    private static final long EXACT = ListStatement.GATHERED - 1;

    private final Database database;

    Counts(Database database) {
        this.database = database;
    }

    /** The number of matches; at least those on the page when counting takes too long. */
    Total total(Identity identity, ListStatement statement, PageReader.Read page, boolean first) {
        if (first && page.rows().size() < statement.rows()) {
            return new Total(page.rows().size(), false);
        }
        if (page.matches().isPresent() && !page.rows().isEmpty()) {
            return bounded(page.matches().getAsLong());
        }
        try {
            return bounded(database.reading(identity, connection -> count(connection, statement.count())));
        } catch (DatabaseException e) {
            if (e.state().equals(DatabaseException.CANCELLED)) {
                return new Total(page.rows().size(), true);
            }
            throw e;
        }
    }

    private static long count(Connection connection, Sql sql) throws SQLException {
        Statements.one(connection, Sql.of("select set_config('statement_timeout', '200ms', true)"), row -> true);
        return Statements.one(connection, sql, row -> row.getLong(1)).orElse(0L);
    }

    private static Total bounded(long count) {
        return count > EXACT ? new Total(EXACT, true) : new Total(count, false);
    }
}
