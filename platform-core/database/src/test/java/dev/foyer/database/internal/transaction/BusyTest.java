// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.database.DatabaseException;
import dev.foyer.database.Identity;
import dev.foyer.database.Identity.Role;
import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.plugin.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a thread waits for on the server is ended by another, and nothing that comes after it. */
class BusyTest {
    private static final TestDatabase DB = TestPostgres.fresh();
    private static final ScheduledExecutorService OTHERS = Executors.newSingleThreadScheduledExecutor();

    @AfterAll
    static void close() {
        OTHERS.shutdownNow();
        DB.close();
    }

    private static boolean wait(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute("select pg_sleep(60)");
        }
    }

    private static void soon(Runnable end) {
        OTHERS.schedule(end, 300, TimeUnit.MILLISECONDS);
    }

    @Test
    void aWaitingStatementIsCancelledInEitherKindOfTransaction() {
        Thread me = Thread.currentThread();
        Identity staff = new Identity(Role.STAFF, Map.of());
        soon(() -> DB.database().cancel(me));
        assertThatThrownBy(() -> DB.database().system(BusyTest::wait))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.state()).isEqualTo(DatabaseException.CANCELLED));
        soon(() -> DB.database().cancel(me));
        assertThatThrownBy(() -> DB.database().reading(staff, BusyTest::wait)).isInstanceOf(DatabaseException.class);
        assertThat(DB.database().<Boolean>system(connection -> true)).isTrue();
    }

    @Test
    void aThreadLosesItsConnectionAndGetsAnother() {
        Thread me = Thread.currentThread();
        soon(() -> DB.database().abort(me));
        assertThatThrownBy(() -> DB.database().system(BusyTest::wait)).isInstanceOf(ProblemException.class);
        assertThat(DB.database().<Boolean>system(connection -> true)).isTrue();
    }

    @Test
    void whoUsesNoConnectionIsLeftAlone() {
        DB.database().cancel(Thread.currentThread());
        DB.database().abort(Thread.currentThread());
        assertThat(DB.database().<Boolean>system(connection -> true)).isTrue();
    }
}
