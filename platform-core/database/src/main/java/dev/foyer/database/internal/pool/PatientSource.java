// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a server that is away again and again before it gives up. Hikari by itself would pause longer and longer, and not
 * notice for seconds that the server is back.
 */
final class PatientSource extends Source {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private volatile long awaySince;
    private volatile boolean away;

    PatientSource(Source source) {
        super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
        long end = System.nanoTime() + PATIENCE;
        while (true) {
            try {
                Connection connection = super.getConnection();
                away = false;
                return connection;
            } catch (SQLException e) {
                failed();
                if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    /** For how long every attempt has failed. */
    Duration away() {
        return away ? Duration.ofNanos(System.nanoTime() - awaySince) : Duration.ZERO;
    }

    private void failed() {
        if (!away) {
            awaySince = System.nanoTime();
            away = true;
        }
    }
}
