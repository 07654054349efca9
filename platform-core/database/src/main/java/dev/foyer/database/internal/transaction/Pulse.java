// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.transaction;

import dev.foyer.database.internal.pool.Source;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Whether the server answers, asked outside the pools so that a busy pool is not taken for a dead server. */
public final class Pulse {
    private static final long KEPT = TimeUnit.SECONDS.toNanos(1);

    private final Source source;
    private long asked = System.nanoTime() - KEPT;
    private boolean answer;

    public Pulse(Source source) {
        this.source = source;
    }

    /** The answer of the last second, or a new one. */
    public synchronized boolean available() {
        if (System.nanoTime() - asked >= KEPT) {
            answer = ask();
            asked = System.nanoTime();
        }
        return answer;
    }

    private boolean ask() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
