// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.test;

import dev.foyer.database.internal.server.Owner;
import dev.foyer.database.internal.server.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL server per test run, started with the first database that is asked for and stopped at the end. */
public final class TestPostgres {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static @Nullable PostgresServer server;

    private TestPostgres() {}

    /** A database of its own, with roles and extensions and without any table of Foyer. */
    public static TestDatabase fresh() {
        try {
            Owner owner = new Owner(server(), "foyer");
            return new TestDatabase(owner.database("test_" + NUMBER.incrementAndGet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized PostgresServer server() throws IOException {
        if (server == null) {
            server = TestFolder.start();
        }
        return server;
    }
}
