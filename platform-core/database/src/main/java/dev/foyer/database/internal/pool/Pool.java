// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/** One pool. Waits a few seconds for a server that restarts, and not at all for one that is gone for longer. */
final class Pool implements AutoCloseable {
    private static final Duration WAIT = Duration.ofSeconds(4);

    private final String name;
    private final int size;
    private final PatientSource source;
    private final HikariDataSource hikari;

    Pool(String name, Source source, int size, boolean readOnly) {
        this.name = name;
        this.size = size;
        this.source = new PatientSource(source);
        this.hikari = new HikariDataSource(config(name, size, readOnly));
    }

    Connection connection() throws SQLException {
        if (gone()) {
            throw new SQLTransientConnectionException("The server is away", "08001");
        }
        return hikari.getConnection();
    }

    String name() {
        return name;
    }

    /** Connections at most. */
    int size() {
        return size;
    }

    HikariPoolMXBean use() {
        return hikari.getHikariPoolMXBean();
    }

    @Override
    public void close() {
        hikari.close();
    }

    /** With open connections the server is there, even if it takes no more of them. */
    private boolean gone() {
        return source.away().compareTo(WAIT) > 0 && hikari.getHikariPoolMXBean().getTotalConnections() == 0;
    }

    private HikariConfig config(String name, int size, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("foyer-" + name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setAutoCommit(false);
        config.setReadOnly(readOnly);
        config.setConnectionTimeout(WAIT.toMillis());
        config.setValidationTimeout(WAIT.toMillis() / 2);
        config.setInitializationFailTimeout(-1);
        return config;
    }
}
