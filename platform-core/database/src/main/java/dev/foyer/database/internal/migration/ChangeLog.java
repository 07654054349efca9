// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.migration;

import dev.foyer.database.internal.bootstrap.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.MigrationFailedException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.CompositeResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Runs one change log with Liquibase; one at a time, as Liquibase keeps its current scope in a static field. */
final class ChangeLog {
    private static final ReentrantLock LIQUIBASE = new ReentrantLock();

    private final String schema;
    private final ResourceAccessor files;
    private final String path;

    ChangeLog(String schema, ResourceAccessor files, String path) {
        this.schema = schema;
        this.files = files;
        this.path = path;
    }

    void run(Connection connection) throws SQLException {
        freeLock(connection);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        LIQUIBASE.lock();
        // Liquibase looks up its own parts through it.
        thread.setContextClassLoader(Liquibase.class.getClassLoader());
        try {
            update(connection);
        } finally {
            thread.setContextClassLoader(before);
            LIQUIBASE.unlock();
        }
        // Liquibase leaves it off.
        connection.setAutoCommit(true);
    }

    /** We hold the lock of the schema, so whoever set Liquibase's own lock is dead. */
    private void freeLock(Connection connection) throws SQLException {
        String table = Sql.quote(schema) + ".databasechangeloglock";
        if (Sql.holds(connection, "select to_regclass(?) is not null", table)) {
            Sql.run(connection, "delete from " + table + " where locked");
        }
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // Scope.child declares Exception
    private void update(Connection connection) {
        ResourceAccessor all =
                new CompositeResourceAccessor(files, new ClassLoaderResourceAccessor(Liquibase.class.getClassLoader()));
        try {
            Database database = database(connection);
            Scope.child(scope(all, database), () -> update(all, database));
        } catch (Exception e) {
            throw failed(e);
        }
    }

    private void update(ResourceAccessor all, Database database) throws Exception {
        Liquibase liquibase = new Liquibase(path, all, database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.update(new Contexts(), new LabelExpression());
    }

    private Database database(Connection connection) throws Exception {
        PostgresDatabase database = new PostgresDatabase();
        database.setConnection(new JdbcConnection(connection));
        database.setDefaultSchemaName(schema);
        database.setLiquibaseSchemaName(schema);
        return database;
    }

    private static Map<String, Object> scope(ResourceAccessor files, Database database) {
        return Map.of(
                Scope.Attr.resourceAccessor.name(),
                files,
                Scope.Attr.database.name(),
                database,
                Scope.Attr.logService.name(),
                new LiquibaseLog(),
                Scope.Attr.ui.name(),
                new LoggerUIService(),
                AnalyticsArgs.ENABLED.getKey(),
                false);
    }

    private IllegalStateException failed(Exception e) {
        String reason = cause(e).orElse(e).getMessage();
        return new IllegalStateException("Schema " + schema + ", " + path + ": " + reason, e);
    }

    private static Optional<Throwable> cause(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MigrationFailedException) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }
}
