// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.test;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.database.Migrations;
import dev.foyer.database.Notices;
import dev.foyer.database.internal.Foundation;
import dev.foyer.database.internal.pool.Access;
import dev.foyer.database.internal.pool.Limits;
import dev.foyer.database.internal.pool.Roles;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A database for one test class. */
public final class TestDatabase implements AutoCloseable {
    private static final int POOL_SIZE = 8;

    private final Access access;
    private final Foundation foundation;

    TestDatabase(Access access) throws SQLException {
        this.access = access;
        this.foundation = Foundation.on(access, POOL_SIZE);
    }

    public Database database() {
        return foundation.database();
    }

    /** Another way into the same database, whose readers wait no longer than this for a statement; close it. */
    public Foundation impatient(Duration longest) throws SQLException {
        return Foundation.on(access, new Limits(2, longest));
    }

    public Migrations migrations() {
        return foundation.migrations();
    }

    public Mappers mappers() {
        return foundation.mappers();
    }

    public Notices notices() {
        return foundation.notices();
    }

    /** Runs the change log of a schema from the class path of the test. */
    public TestDatabase migrate(String schema, String path) {
        migrations().migrate(schema, TestDatabase.class.getClassLoader(), path);
        return this;
    }

    /** A mapper from the class path of the test. */
    public <M> M mapper(Class<M> type) {
        return mappers().open(type.getClassLoader(), java.util.List.of(type)).mapper(type);
    }

    /** Statements as the owner, in a transaction. */
    public void execute(String... statements) {
        database().system(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
                return statements.length;
            }
        });
    }

    /** A connection of the owner outside the pools; close it. */
    public Connection connect() throws SQLException {
        return access.source().getConnection();
    }

    /** A connection of somebody else; close it. */
    public Connection connect(String user, String password) throws SQLException {
        return access.source().getConnection(user, password);
    }

    public String jdbcUrl() {
        return access.url().get();
    }

    public String user() {
        return access.owner().user();
    }

    public String password() {
        return access.owner().password();
    }

    public String name() {
        return access.database();
    }

    /** The role that sees all rows. */
    public String staffRole() {
        return Roles.of(name()).staff();
    }

    /** The role that sees the rows of its scope. */
    public String externalRole() {
        return Roles.of(name()).external();
    }

    @Override
    public void close() {
        foundation.close();
    }
}
