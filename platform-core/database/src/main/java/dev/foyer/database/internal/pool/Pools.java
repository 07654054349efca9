// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.foyer.database.Identity.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * Three pools: the owner's for whatever writes, and one per role for what only reads. A connection keeps the role it
 * serves, as the server throws cached plans away when the role changes.
 */
public final class Pools implements AutoCloseable {
    private final HikariDataSource owner;
    private final HikariDataSource staff;
    private final HikariDataSource external;

    /** Pools of at most the given size each; none connects before it is asked. */
    public Pools(Access access, Login app, int size) {
        this.owner = pool("owner", access.source(), size, false);
        this.staff = pool("staff", access.source(app), size, true);
        this.external = pool("external", access.source(app), size, true);
    }

    /** A connection that may write, signed in as the owner. */
    public Connection owner() throws SQLException {
        return owner.getConnection();
    }

    /** A connection that only reads; it has no rights until it takes on the role. */
    public Connection reader(Role role) throws SQLException {
        return switch (role) {
            case STAFF -> staff.getConnection();
            case EXTERNAL -> external.getConnection();
        };
    }

    @Override
    public void close() {
        external.close();
        staff.close();
        owner.close();
    }

    private static HikariDataSource pool(String name, Source source, int size, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("foyer-" + name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size / 4));
        config.setAutoCommit(false);
        config.setReadOnly(readOnly);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(4));
        config.setValidationTimeout(TimeUnit.SECONDS.toMillis(2));
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
