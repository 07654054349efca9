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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Liquibase's table of what was applied to a schema, as it is made by Liquibase itself. */
final class ChangeLogTable {
    static final String GENERATED = "generated";
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

    /** Whether nothing was ever applied to the schema. */
    boolean missing() throws SQLException {
        return Sql.holds(connection, "select to_regclass(?) is null", table);
    }

    void create() throws SQLException {
        Sql.run(connection, "create table if not exists " + table + COLUMNS);
    }

    /** The generated changes that are there. */
    Set<String> generated() throws SQLException {
        Set<String> ids = new HashSet<>();
        String sql = "select id from " + table + " where author = '" + GENERATED + "'";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
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

    List<Applied> all() throws SQLException {
        List<Applied> all = new ArrayList<>();
        String sql =
                "select id, author, filename, dateexecuted from " + table + " order by orderexecuted, dateexecuted";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(applied(rows));
            }
        }
        return all;
    }

    /** Liquibase writes the time of the session's zone without the zone; sessions here are in UTC. */
    private static Applied applied(ResultSet rows) throws SQLException {
        LocalDateTime at = rows.getObject(4, LocalDateTime.class);
        return new Applied(rows.getString(1), rows.getString(2), rows.getString(3), at.toInstant(ZoneOffset.UTC));
    }
}
