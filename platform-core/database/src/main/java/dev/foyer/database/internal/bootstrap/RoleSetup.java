// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.bootstrap;

import static dev.foyer.database.internal.bootstrap.Sql.quote;

import dev.foyer.database.internal.pool.Access;
import dev.foyer.database.internal.pool.Login;
import dev.foyer.database.internal.pool.Roles;
import dev.foyer.database.internal.server.NotReadyException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Makes the roles of a database where they are missing, and nothing where they are there. */
final class RoleSetup {
    private static final String SECRET = "app-password";
    private static final int INHERIT_PER_GRANT = 160000;

    private final Connection connection;
    private final String owner;
    private final Roles roles;
    private final int version;

    RoleSetup(Connection connection, Access access, int version) {
        this.connection = connection;
        this.owner = access.owner().user();
        this.roles = Roles.of(access.database());
        this.version = version;
    }

    /** The login of the request pools. */
    Login prepare() throws SQLException {
        for (String role : List.of(roles.staff(), roles.external())) {
            create(role, "nologin");
        }
        boolean created = create(roles.app(), "login noinherit");
        for (String role : List.of(roles.staff(), roles.external())) {
            grant(role, roles.app());
            grant(role, owner);
        }
        return new Login(roles.app(), password(created));
    }

    private boolean create(String role, String attributes) throws SQLException {
        if (Sql.holds(connection, "select exists (select from pg_roles where rolname = ?)", role)) {
            return false;
        }
        requireCreateRole();
        Sql.run(connection, "create role " + quote(role) + " " + attributes);
        return true;
    }

    /** Without inheritance: a request that forgets to take on a role may do nothing at all. */
    private void grant(String role, String member) throws SQLException {
        String kind = version >= INHERIT_PER_GRANT ? "SET" : "MEMBER";
        if (Sql.holds(connection, "select pg_has_role(?, ?, ?)", member, role, kind)) {
            return;
        }
        requireCreateRole();
        String options = version >= INHERIT_PER_GRANT ? " with inherit false, set true" : "";
        Sql.run(connection, "grant " + quote(role) + " to " + quote(member) + options);
    }

    private String password(boolean created) throws SQLException {
        Optional<String> kept = Secrets.find(connection, SECRET);
        if (kept.isPresent() && !created) {
            return kept.get();
        }
        requireCreateRole();
        String password = kept.isPresent() ? kept.get() : Secrets.create(connection, SECRET);
        GeneratedPassword.set(connection, roles.app(), password);
        return password;
    }

    private void requireCreateRole() throws SQLException {
        String sql = "select rolsuper or rolcreaterole from pg_roles where rolname = current_user";
        if (!Sql.holds(connection, sql)) {
            throw new NotReadyException("The database user " + owner
                    + " must be able to create roles. As administrator of the database server run: alter role "
                    + quote(owner) + " createrole;");
        }
    }
}
