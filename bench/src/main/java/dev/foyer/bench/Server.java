// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL server inside the portal, as its superuser. */
public final class Server implements AutoCloseable {
    private final String port;
    private final String password;
    private final Connection connection;

    public Server(Path data) {
        try {
            this.port = Files.readString(data.resolve("postgres/port")).strip();
            this.password = Files.readString(data.resolve("postgres/password")).strip();
            this.connection =
                    DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/foyer", "postgres", password);
        } catch (IOException | SQLException e) {
            throw new BenchException("The portal's database cannot be reached", e);
        }
    }

    public String port() {
        return port;
    }

    /** The password of a login of the portal. */
    String password(String user) {
        return user.equals("foyer") ? password : value("select value from platform.secret where name like '%app%'");
    }

    public void run(String sql) {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new BenchException(e.getMessage() + "\n" + sql, e);
        }
    }

    /** How long statements take in one transaction, which is undone. */
    public Duration tried(List<String> statements) {
        try (java.sql.Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long began = System.nanoTime();
            for (String sql : statements) {
                statement.execute(sql);
            }
            Duration taken = Duration.ofNanos(System.nanoTime() - began);
            connection.rollback();
            connection.setAutoCommit(true);
            return taken;
        } catch (SQLException e) {
            throw new BenchException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The first column of every row. */
    public List<String> column(String sql) {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new BenchException(e.getMessage() + "\n" + sql, e);
        }
    }

    /** All columns of every row. */
    List<List<@Nullable String>> rows(String sql) {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<List<@Nullable String>> rows = new ArrayList<>();
            while (row.next()) {
                List<@Nullable String> values = new ArrayList<>();
                for (int place = 1; place <= row.getMetaData().getColumnCount(); place++) {
                    values.add(row.getString(place));
                }
                rows.add(values);
            }
            return rows;
        } catch (SQLException e) {
            throw new BenchException(e.getMessage() + "\n" + sql, e);
        }
    }

    /** Runs a statement whose parameters are arrays, one for each column of the rows. */
    void insert(String sql, List<List<@Nullable String>> rows) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < rows.get(0).size(); place++) {
                int column = place;
                @Nullable
                Object[] values = rows.stream().map(row -> row.get(column)).toArray();
                statement.setArray(place + 1, connection.createArrayOf("text", values));
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new BenchException(String.valueOf(e.getMessage()), e);
        }
    }

    public String value(String sql) {
        List<String> values = column(sql);
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Runs one of our files, with names in it replaced by values. */
    public void script(String name, Map<String, String> values) {
        String sql = text(name);
        for (Map.Entry<String, String> value : values.entrySet()) {
            sql = sql.replace(":" + value.getKey(), value.getValue());
        }
        run(sql);
    }

    void configure(String name, String value) {
        run("alter system set " + name + " = '" + value + "'");
        run("select pg_reload_conf()");
    }

    void reset(String name) {
        run("alter system reset " + name);
        run("select pg_reload_conf()");
    }

    private static String text(String name) {
        try (InputStream in = Server.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new BenchException(name + " cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new BenchException("The connection cannot be closed", e);
        }
    }
}
