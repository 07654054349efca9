// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.bootstrap;

import static dev.foyer.database.internal.bootstrap.Sql.quote;

import dev.foyer.database.DatabaseException;
import dev.foyer.database.internal.pool.Access;
import dev.foyer.database.internal.pool.Login;
import dev.foyer.database.internal.server.NotReadyException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Prepares a database for Foyer; on one that is prepared it only looks. Several nodes may do it at once. */
public final class Bootstrap {
    private static final int OLDEST = 140000;
    private static final List<String> EXTENSIONS = List.of("pg_trgm", "btree_gin", "unaccent", "fuzzystrmatch");

    private final Access access;

    public Bootstrap(Access access) {
        this.access = access;
    }

    /**
     * Prepares it.
     *
     * @return the login of the request pools
     * @throws NotReadyException if an administrator has to do something first
     */
    public Login run() throws SQLException {
        try (Connection connection = access.source().getConnection()) {
            connection.setAutoCommit(false);
            Login app = prepare(connection);
            connection.commit();
            return app;
        }
    }

    private Login prepare(Connection connection) throws SQLException {
        Sql.run(connection, "select pg_advisory_xact_lock(hashtextextended('foyer.bootstrap', 0))");
        int version = version(connection);
        extensions(connection);
        try {
            tables(connection);
            return new RoleSetup(connection, access, version).prepare();
        } catch (SQLException e) {
            if (forbidden(e)) {
                throw notAllowed(e);
            }
            throw e;
        }
    }

    /** What has to be there before the first change log; everything else comes by change logs. */
    private static void tables(Connection connection) throws SQLException {
        if (Sql.holds(connection, "select to_regnamespace('platform') is null")) {
            Sql.run(connection, "create schema platform");
        }
        Secrets.prepare(connection);
        if (Sql.holds(connection, "select to_regclass('platform.migrated') is null")) {
            Sql.run(
                    connection,
                    "create table platform.migrated (schema_name text, path text, fingerprint text not null,"
                            + " primary key (schema_name, path))");
        }
    }

    private static int version(Connection connection) throws SQLException {
        String version = Sql.value(connection, "select current_setting('server_version_num')")
                .orElse("0");
        int number = Integer.parseInt(version);
        if (number < OLDEST) {
            throw new NotReadyException("Foyer needs PostgreSQL 14 or later; the server has version " + number / 10000);
        }
        return number;
    }

    private void extensions(Connection connection) throws SQLException {
        List<String> missing = new ArrayList<>();
        for (String extension : EXTENSIONS) {
            if (!Sql.holds(connection, "select exists (select from pg_extension where extname = ?)", extension)) {
                missing.add("create extension " + quote(extension) + " with schema public");
            }
        }
        try {
            Sql.run(connection, missing.toArray(String[]::new));
        } catch (SQLException e) {
            if (forbidden(e)) {
                throw noExtensions(missing, e);
            }
            throw e;
        }
    }

    private NotReadyException noExtensions(List<String> missing, SQLException cause) {
        return new NotReadyException(
                "The database user " + access.owner() + " may not create extensions. As administrator run in database "
                        + access.database() + ": " + String.join("; ", missing) + ";",
                cause);
    }

    private NotReadyException notAllowed(SQLException cause) {
        return new NotReadyException(
                "The database user " + access.owner() + " lacks rights: " + cause.getMessage()
                        + ". As administrator run: alter database " + quote(access.database()) + " owner to "
                        + quote(access.owner().user()) + "; alter role "
                        + quote(access.owner().user()) + " createrole;",
                cause);
    }

    private static boolean forbidden(SQLException e) {
        return DatabaseException.FORBIDDEN.equals(e.getSQLState());
    }
}
