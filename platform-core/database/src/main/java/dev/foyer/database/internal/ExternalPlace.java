// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal;

import dev.foyer.database.internal.bootstrap.Sql;
import dev.foyer.database.internal.pool.Access;
import dev.foyer.database.internal.pool.Login;
import dev.foyer.database.internal.pool.Source;
import java.sql.Connection;
import java.sql.SQLException;

/** A server that somebody else runs. */
final class ExternalPlace implements Place {
    private final String url;
    private final Login login;

    ExternalPlace(String url, Login login) {
        this.url = url;
        this.login = login;
    }

    @Override
    public Access open() throws SQLException {
        try (Connection connection = new Source(() -> url, login).getConnection()) {
            String database = Sql.value(connection, "select current_database()").orElseThrow();
            return new Access(() -> url, database, login);
        }
    }

    @Override
    public void close() {
        // It stays.
    }
}
