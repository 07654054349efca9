// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.pool;

import dev.foyer.database.Identity.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Three pools: the owner's for whatever writes, and one per role for what only reads. A connection keeps the role it
 * serves, as the server throws cached plans away when the role changes.
 */
public final class Pools implements AutoCloseable {
    private final Pool owner;
    private final Pool staff;
    private final Pool external;

    /** Pools within limits. */
    public Pools(Access access, Login app, Limits limits) {
        int size = limits.connections();
        this.owner = new Pool("owner", access.source(), size, false);
        this.staff = new Pool("staff", access.reader(app, limits), size, true);
        this.external = new Pool("external", access.reader(app, limits), size, true);
    }

    /** A connection that may write, signed in as the owner. */
    public Connection owner() throws SQLException {
        return owner.connection();
    }

    /** A connection that only reads; it has no rights until it takes on the role. */
    public Connection reader(Role role) throws SQLException {
        return switch (role) {
            case STAFF -> staff.connection();
            case EXTERNAL -> external.connection();
        };
    }

    List<Pool> all() {
        return List.of(owner, staff, external);
    }

    @Override
    public void close() {
        external.close();
        staff.close();
        owner.close();
    }
}
