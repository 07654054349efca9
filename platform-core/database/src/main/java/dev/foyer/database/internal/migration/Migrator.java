// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.migration;

import dev.foyer.database.Database;
import dev.foyer.database.Migrations;
import dev.foyer.database.internal.pool.Pools;
import dev.foyer.database.internal.pool.Source;
import dev.foyer.database.internal.transaction.Failures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;
import org.osgi.framework.Bundle;

/** Looks on a connection of the pool, changes on one of its own; both apart from any transaction of the thread, unless it is one of changes together. */
public final class Migrator implements Migrations {
    private final Source source;
    private final Pools pools;
    private final Together together;

    public Migrator(Source source, Pools pools, Database database) {
        this.source = source;
        this.pools = pools;
        this.together = new Together(database);
    }

    @Override
    public <T> T together(Duration longest, Supplier<T> work) {
        return together.run(longest, work);
    }

    @Override
    public void migrate(String schema, Bundle bundle, String path) {
        migrate(schema, new BundleFiles(bundle), path);
    }

    @Override
    public void migrate(String schema, ClassLoader loader, String path) {
        migrate(schema, new ClassLoaderResourceAccessor(loader), path);
    }

    private void migrate(String schema, ResourceAccessor files, String path) {
        Optional<String> fingerprint = fingerprint(files, path);
        Migrated migrated = new Migrated(schema, path);
        if (fingerprint.isPresent() && ask(connection -> migrated.is(connection, fingerprint.get()))) {
            return;
        }
        Optional<Connection> joined = together.connection();
        if (joined.isPresent()) {
            Together.within(
                    joined.get(),
                    schema,
                    connection -> run(SteadyConnection.of(connection), schema, files, path, fingerprint));
            return;
        }
        try (SchemaSession session = SchemaSession.open(source, schema)) {
            run(session.connection(), schema, files, path, fingerprint);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static void run(
            Connection connection, String schema, ResourceAccessor files, String path, Optional<String> fingerprint)
            throws SQLException {
        new ChangeLog(schema, files, path).run(connection);
        if (fingerprint.isPresent()) {
            new Migrated(schema, path).record(connection, fingerprint.get());
        }
    }

    private static Optional<String> fingerprint(ResourceAccessor files, String path) {
        try {
            return new Fingerprint(files, path).compute();
        } catch (IOException e) {
            throw new UncheckedIOException("Change log " + path + " cannot be read", e);
        }
    }

    @Override
    public void apply(String schema, List<Change> changes) {
        Optional<Connection> joined = together.connection();
        if (joined.isPresent()) {
            Together.within(
                    joined.get(), schema, connection -> new Generated(source, schema).within(connection, changes));
            return;
        }
        ask(connection -> {
            new Generated(source, schema).apply(connection, changes);
            return schema;
        });
    }

    @Override
    public List<Applied> applied(String schema) {
        return ask(connection -> new ChangeLogTable(connection, schema).all());
    }

    @Override
    public List<String> schemas() {
        return ask(connection -> {
            List<String> schemas = new ArrayList<>();
            String sql = "select schemaname from pg_tables where tablename = 'databasechangelog' order by schemaname";
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    schemas.add(rows.getString(1));
                }
            }
            return schemas;
        });
    }

    private <T> T ask(Question<T> question) {
        Optional<Connection> joined = together.connection();
        if (joined.isPresent()) {
            return ask(question, joined.get());
        }
        try (Connection connection = pools.owner()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static <T> T ask(Question<T> question, Connection connection) {
        try {
            return question.ask(connection);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }
}
