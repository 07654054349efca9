// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.migration;

import dev.foyer.database.Migrations.Applied;
import dev.foyer.database.internal.bootstrap.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Liquibase's table of what was applied to a schema, as it is made by Liquibase itself. */
final class ChangeLogTable {
    private static final String GENERATED = "generated";
    private static final Set<String> MISSING = Set.of("42P01", "3F000");
    private static final String COLUMNS = " (id varchar(255) not null, author varchar(255) not null,"
            + " filename varchar(255) not null, dateexecuted timestamp not null, orderexecuted integer not null,"
            + " exectype varchar(10) not null, md5sum varchar(35), description varchar(255), comments varchar(255),"
            + " tag varchar(255), liquibase varchar(20), contexts varchar(255), labels varchar(255),"
            + " deployment_id varchar(10))";

    private final Connection connection;
    private final String table;

    ChangeLogTable(Connection connection, String schema) {
        this.connection = connection;
        this.table = Sql.quote(schema) + ".databasechangelog";
    }

    void create() throws SQLException {
        Sql.run(connection, "create table if not exists " + table + COLUMNS);
    }

    /** The generated changes that are there. */
    Set<String> generated() throws SQLException {
        return all().stream()
                .filter(applied -> applied.author().equals(GENERATED))
                .map(Applied::id)
                .collect(Collectors.toSet());
    }

    void record(String id, String description) throws SQLException {
        String sql =
                "insert into " + table + " (id, author, filename, dateexecuted, orderexecuted, exectype, description)"
                        + " select ?, '" + GENERATED + "', '" + GENERATED + "', localtimestamp,"
                        + " coalesce(max(orderexecuted), 0) + 1, 'EXECUTED', ? from " + table;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.setString(2, description);
            statement.executeUpdate();
        }
    }

    /** All that is there, oldest first; nothing if the schema or its table is missing. */
    List<Applied> all() throws SQLException {
        String sql =
                "select id, author, filename, dateexecuted from " + table + " order by orderexecuted, dateexecuted";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<Applied> all = new ArrayList<>();
            while (rows.next()) {
                all.add(applied(rows));
            }
            return all;
        } catch (SQLException e) {
            if (MISSING.contains(String.valueOf(e.getSQLState()))) {
                return List.of();
            }
            throw e;
        }
    }

    /** Liquibase writes the time of the session's zone without the zone; sessions here are in UTC. */
    private static Applied applied(ResultSet rows) throws SQLException {
        LocalDateTime at = rows.getObject(4, LocalDateTime.class);
        return new Applied(rows.getString(1), rows.getString(2), rows.getString(3), at.toInstant(ZoneOffset.UTC));
    }
}
