// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.server;

import dev.foyer.database.internal.bootstrap.GeneratedPassword;
import dev.foyer.database.internal.bootstrap.Sql;
import dev.foyer.database.internal.pool.Access;
import dev.foyer.database.internal.pool.Login;
import dev.foyer.database.internal.pool.Source;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Makes, as superuser of our own server, a database and the login that owns it and is no superuser. */
public final class Owner {
    private final PostgresServer server;
    private final Login login;

    /** An owner with a name; its password is that of the server. */
    public Owner(PostgresServer server, String name) throws IOException {
        this.server = server;
        this.login = new Login(name, server.password());
    }

    /** The database of that name, made when it is missing. */
    public Access database(String name) throws SQLException {
        try (Connection connection = superuser().getConnection()) {
            if (!Sql.holds(connection, "select exists (select from pg_roles where rolname = ?)", login.user())) {
                Sql.run(connection, "create role " + Sql.quote(login.user()) + " login createrole");
            }
            GeneratedPassword.set(connection, login.user(), login.password());
            if (!Sql.holds(connection, "select exists (select from pg_database where datname = ?)", name)) {
                Sql.run(connection, "create database " + Sql.quote(name) + " owner " + Sql.quote(login.user()));
            }
        }
        return new Access(server.url(name), name, login);
    }

    private Source superuser() {
        return new Source(server.url("postgres"), new Login(Cluster.SUPERUSER, login.password()));
    }
}
