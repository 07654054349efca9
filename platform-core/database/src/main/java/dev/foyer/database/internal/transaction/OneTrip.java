// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.transaction;

import dev.foyer.database.Database.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Two statements in one trip to the server: the one that takes on role and settings, and the one that is wanted. The
 * driver sends both before it waits, and to the server they are one transaction, which ends with them; so the settings
 * are gone when the next statement comes.
 */
final class OneTrip {
    private OneTrip() {}

    /** Runs the query on a connection that commits by itself. */
    static <T> T of(Connection connection, Standing standing, Query<T> query) throws SQLException {
        try (PreparedStatement both = connection.prepareStatement(standing.text() + "; " + query.text())) {
            query.bind(both, standing.bind(both));
            both.execute();
            both.getMoreResults();
            try (ResultSet rows = both.getResultSet()) {
                return query.read(rows);
            }
        }
    }
}
