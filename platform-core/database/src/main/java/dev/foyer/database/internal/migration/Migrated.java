// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.migration;

import dev.foyer.database.internal.bootstrap.Sql;
import java.sql.Connection;
import java.sql.SQLException;

/** Which change logs ran to their end, by fingerprint. */
final class Migrated {
    private final String schema;
    private final String path;

    Migrated(String schema, String path) {
        this.schema = schema;
        this.path = path;
    }

    /** Whether the very same change log ran, and its schema was not dropped since. */
    boolean is(Connection connection, String fingerprint) throws SQLException {
        return Sql.holds(
                connection,
                "select exists (select from platform.migrated where schema_name = ? and path = ? and fingerprint = ?)"
                        + " and to_regclass(quote_ident(?) || '.databasechangelog') is not null",
                schema,
                path,
                fingerprint,
                schema);
    }

    void record(Connection connection, String fingerprint) throws SQLException {
        Sql.value(
                connection,
                "insert into platform.migrated (schema_name, path, fingerprint) values (?, ?, ?)"
                        + " on conflict (schema_name, path) do update set fingerprint = excluded.fingerprint"
                        + " returning path",
                schema,
                path,
                fingerprint);
    }
}
