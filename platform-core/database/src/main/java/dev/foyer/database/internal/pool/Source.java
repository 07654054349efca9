// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.pool;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** New connections for one login. Asks for the address each time, as a restarted server may have another port. */
public class Source implements DataSource {
    private static final Driver DRIVER = new Driver();

    private final Supplier<String> url;
    private final Login login;
    private final boolean reads;
    private final Duration longest;

    public Source(Supplier<String> url, Login login) {
        this(url, login, false, Duration.ZERO);
    }

    /**
     * Connections that only read, and whose statements are cancelled when they run for too long.
     *
     * @param longest zero for never
     */
    Source(Supplier<String> url, Login login, Duration longest) {
        this(url, login, true, longest);
    }

    Source(Source other) {
        this(other.url, other.login, other.reads, other.longest);
    }

    private Source(Supplier<String> url, Login login, boolean reads, Duration longest) {
        this.url = url;
        this.login = login;
        this.reads = reads;
        this.longest = longest;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(login.user(), login.password());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        String address = url.get();
        Connection connection = DRIVER.connect(address, properties(user, password));
        if (connection == null) {
            throw new SQLException("Not a PostgreSQL address: " + address, "08001");
        }
        return settled(connection);
    }

    /** The driver would take over the zone of this machine. */
    private Connection settled(Connection connection) throws SQLException {
        String patience = longest.isZero() ? "" : "; set statement_timeout = " + longest.toMillis();
        String reader = reads ? "; set default_transaction_read_only = on" : "";
        try (Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'" + patience + reader);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Properties properties(String user, String password) {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.APPLICATION_NAME.set(properties, "foyer");
        PGProperty.PREPARE_THRESHOLD.set(properties, 5);
        PGProperty.PREPARED_STATEMENT_CACHE_QUERIES.set(properties, 1000);
        PGProperty.REWRITE_BATCHED_INSERTS.set(properties, true);
        PGProperty.CONNECT_TIMEOUT.set(properties, 5);
        PGProperty.LOGIN_TIMEOUT.set(properties, 10);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        return properties;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // Fixed above.
    }

    @Override
    public int getLoginTimeout() {
        return 10;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException(type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
