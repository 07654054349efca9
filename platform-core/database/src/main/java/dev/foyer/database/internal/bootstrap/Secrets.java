// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.bootstrap;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

/** What every node must know and nobody else, in a table that only the owner reads. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static void prepare(Connection connection) throws SQLException {
        if (Sql.holds(connection, "select to_regclass('platform.secret') is null")) {
            Sql.run(connection, "create table platform.secret (name text primary key, value text not null)");
        }
    }

    static Optional<String> find(Connection connection, String name) throws SQLException {
        return Sql.value(connection, "select value from platform.secret where name = ?", name);
    }

    static String create(Connection connection, String name) throws SQLException {
        String value = random();
        Sql.value(
                connection,
                "insert into platform.secret (name, value) values (?, ?)"
                        + " on conflict (name) do update set value = excluded.value returning value",
                name,
                value);
        return value;
    }

    /** A value that cannot be guessed. */
    public static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
