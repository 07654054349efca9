// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal;

import dev.foyer.database.Database;
import dev.foyer.database.Gauges;
import dev.foyer.database.Mappers;
import dev.foyer.database.Migrations;
import dev.foyer.database.Notices;
import dev.foyer.database.internal.bootstrap.Bootstrap;
import dev.foyer.database.internal.mapper.MapperSessions;
import dev.foyer.database.internal.migration.Migrator;
import dev.foyer.database.internal.notice.PostgresNotices;
import dev.foyer.database.internal.pool.Access;
import dev.foyer.database.internal.pool.Limits;
import dev.foyer.database.internal.pool.Login;
import dev.foyer.database.internal.pool.PoolGauges;
import dev.foyer.database.internal.pool.Pools;
import dev.foyer.database.internal.pool.Roles;
import dev.foyer.database.internal.transaction.Pulse;
import dev.foyer.database.internal.transaction.Transactions;
import java.sql.SQLException;

/** Everything that stands on one database, inside OSGi or not. */
public final class Foundation implements AutoCloseable {
    private final Pools pools;
    private final Database database;
    private final Migrations migrations;
    private final Mappers mappers;
    private final PostgresNotices notices;

    private Foundation(Access access, Login app, Limits limits) {
        this.pools = new Pools(access, app, limits);
        this.database = new Transactions(pools, Roles.of(access.database()), new Pulse(access.source()));
        this.migrations = new Migrator(access.source(), pools, database);
        this.mappers = new MapperSessions(database);
        this.notices = new PostgresNotices(database, access.source());
    }

    /** Prepares the database and connects to it, with pools of at most the given size each. */
    public static Foundation on(Access access, int poolSize) throws SQLException {
        return on(access, new Limits(poolSize, Limits.USUAL_QUERY));
    }

    /** Prepares the database and connects to it. */
    public static Foundation on(Access access, Limits limits) throws SQLException {
        Login app = new Bootstrap(access).run();
        return new Foundation(access, app, limits);
    }

    public Database database() {
        return database;
    }

    public Migrations migrations() {
        return migrations;
    }

    public Mappers mappers() {
        return mappers;
    }

    public Gauges gauges() {
        return new PoolGauges(pools);
    }

    public Notices notices() {
        return notices;
    }

    @Override
    public void close() {
        notices.close();
        pools.close();
    }
}
