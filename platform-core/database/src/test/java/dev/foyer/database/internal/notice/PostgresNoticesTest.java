// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PostgresNoticesTest {
    private static final TestDatabase DB = TestPostgres.fresh();

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @AfterAll
    static void close() {
        DB.close();
    }

    @Test
    void aNoticeReachesItsListenerUntilThatOneLeaves() throws Exception {
        try (AutoCloseable listening = DB.notices().listen("foyer_one", heard::add)) {
            assertThat(listening).isNotNull();
            DB.notices().send("foyer_one", "hello");
            assertThat(next()).isEqualTo("hello");
        }
        DB.notices().listen("foyer_one_b", heard::add);
        DB.notices().send("foyer_one", "gone");
        DB.notices().send("foyer_one_b", "there");
        assertThat(next()).isEqualTo("there");
    }

    @Test
    void aNoticeOfARollbackIsNotSent() throws Exception {
        DB.notices().listen("foyer_two", heard::add);

        assertThatThrownBy(() -> DB.database().system(connection -> {
                    DB.notices().send("foyer_two", "never");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        DB.notices().send("foyer_two", "after");

        assertThat(next()).isEqualTo("after");
    }

    @Test
    void afterALostConnectionListenersAreToldAndHearAgain() throws Exception {
        DB.notices().listen("foyer_three", heard::add);

        DB.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and query like 'listen%'");

        assertThat(next()).isEmpty();
        DB.notices().send("foyer_three", "again");
        assertThat(next()).isEqualTo("again");
    }

    @Test
    void aNoticeThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> DB.notices().send("foyer_four", "x".repeat(8000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private @Nullable String next() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }
}
