// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.sql;

import dev.foyer.database.Database;
import dev.foyer.database.Identity;
import dev.foyer.database.Mappers;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.sql.SectionQueries;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.Tables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The statements of one bundle. What it knows of the bundle's classes goes with it. */
final class BundleQueries implements SectionQueries {
    private static final String SEARCH_PATH = "search_path";

    private final Database database;
    private final Mappers mappers;
    private final Access access;
    private final ClassLoader loader;
    private final Asking asking;
    private final String path;
    private final Map<Class<?>, Mappers.Session> sessions = new ConcurrentHashMap<>();

    BundleQueries(
            Database database, Mappers mappers, Access access, Sections sections, ClassLoader loader, String schema) {
        this.database = database;
        this.mappers = mappers;
        this.access = access;
        this.loader = loader;
        this.asking = new Asking(schema, sections, access);
        this.path = Tables.quoted(schema) + ", public";
    }

    @Override
    public <M, R> R read(Viewer viewer, Class<M> mapper, Function<M, R> work) {
        M statements = session(mapper).mapper(mapper);
        if (database.active()) {
            // Two connections at once for one request would be one too many when all are busy.
            return joined(viewer, statements, work);
        }
        Identity identity = access.identity(viewer);
        Map<String, String> settings = new HashMap<>(identity.settings());
        settings.put(SEARCH_PATH, path);
        return asking.on(
                viewer,
                () -> database.reading(new Identity(identity.role(), settings), connection -> work.apply(statements)));
    }

    @Override
    public <M, R> R write(Viewer viewer, Class<M> mapper, Function<M, R> work) {
        access.requireWritable(viewer);
        return joined(viewer, session(mapper).mapper(mapper), work);
    }

    private <M, R> R joined(Viewer viewer, M statements, Function<M, R> work) {
        return asking.on(
                viewer,
                () -> database.as(access.identity(viewer), connection -> {
                    String before = searchPath(connection, "");
                    searchPath(connection, path);
                    R result = work.apply(statements);
                    // After a failure the transaction is undone, and the path with it.
                    searchPath(connection, before);
                    return result;
                }));
    }

    /** Sets the path until the end of the transaction, unless it is empty; returns what is in force. */
    private static String searchPath(Connection connection, String wanted) throws SQLException {
        String text = wanted.isEmpty()
                ? "select current_setting('search_path')"
                : "select set_config('search_path', ?, true)";
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            if (!wanted.isEmpty()) {
                statement.setString(1, wanted);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private Mappers.Session session(Class<?> mapper) {
        return sessions.computeIfAbsent(mapper, type -> mappers.open(loader, List.of(type), asking));
    }
}
