// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database inside a portal, for what would take long over HTTP. */
record PortalDatabase(String url, String user, String password) {
    static PortalDatabase of(Portal portal) {
        try {
            Path folder = portal.data().resolve("postgres");
            String port = Files.readString(folder.resolve("port")).strip();
            String password = Files.readString(folder.resolve("password")).strip();
            return new PortalDatabase("jdbc:postgresql://127.0.0.1:" + port + "/foyer", "foyer", password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first value of a query. */
    String text(String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
