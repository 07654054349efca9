// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.database.Database;
import dev.foyer.records.Descriptors.Remains;
import dev.foyer.records.Descriptors.Table;
import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.SectionType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a section has in the database: its own schema, and rows of the platform's tables that name its objects. Which tables
 * those are is asked of the database, so that none is forgotten.
 */
final class Leftovers {
    private final Database database;

    Leftovers(Database database) {
        this.database = database;
    }

    Remains of(SectionType section) {
        return database.system(connection -> {
            List<Table> tables = new ArrayList<>();
            for (String table : tables(connection, schema(section))) {
                tables.add(new Table(table, count(connection, "select count(*) from " + name(schema(section), table))));
            }
            String of = " where object = any (?)";
            return new Remains(
                    tables,
                    count(connection, "select count(*) from platform.file" + of, codes(connection, section)),
                    count(
                            connection,
                            "select coalesce(sum(size), 0) from platform.file" + of,
                            codes(connection, section)),
                    count(connection, "select count(*) from platform.comment" + of, codes(connection, section)));
        });
    }

    void purge(SectionType section) {
        database.system(connection -> {
            Array objects = codes(connection, section);
            Array itself = connection.createArrayOf("text", new Object[] {section.code()});
            Array schema = connection.createArrayOf("text", new Object[] {schema(section)});
            delete(connection, "object", objects);
            delete(connection, "section", itself);
            delete(connection, "schema_name", schema);
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop schema if exists " + quoted(schema(section)) + " cascade");
            }
            return section;
        });
    }

    /** Deletes from every table of the platform that has this column. */
    private static void delete(Connection connection, String column, Array values) throws SQLException {
        for (String table : withColumn(connection, column)) {
            String sql = "delete from " + name("platform", table) + " where " + column + " = any (?)";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, values);
                statement.executeUpdate();
            }
        }
    }

    private static List<String> withColumn(Connection connection, String column) throws SQLException {
        return strings(
                connection,
                "select c.table_name from information_schema.columns c join information_schema.tables t"
                        + " using (table_schema, table_name) where c.table_schema = 'platform'"
                        + " and t.table_type = 'BASE TABLE' and c.data_type = 'text' and c.column_name = ?"
                        + " order by c.table_name",
                column);
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        return strings(
                connection,
                "select tablename from pg_tables where schemaname = ? and tablename not like 'databasechangelog%'"
                        + " order by tablename",
                schema);
    }

    private static List<String> strings(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private static long count(Connection connection, String sql, Array... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setArray(index + 1, values[index]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static Array codes(Connection connection, SectionType section) throws SQLException {
        Object[] codes = Stream.concat(
                        section.objects().stream().map(ObjectType::code),
                        section.lookups().stream().map(LookupType::code))
                .toArray();
        return connection.createArrayOf("text", codes);
    }

    private static String schema(SectionType section) {
        return section.code().replace('-', '_');
    }

    private static String name(String schema, String table) {
        return quoted(schema) + "." + quoted(table);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
