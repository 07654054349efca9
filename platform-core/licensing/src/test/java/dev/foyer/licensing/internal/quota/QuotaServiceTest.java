// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.licensing.Quota.Call;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotaServiceTest {
    private static TestDatabase database;

    @TempDir
    private Path folder;

    private final UUID user = UUID.randomUUID();
    private final List<QuotaNode> nodes = new ArrayList<>();
    private volatile long limit = 1_000;
    private volatile Instant now = Instant.parse("2026-11-20T23:00:00Z");

    @BeforeAll
    static void prepare() {
        database = TestPostgres.fresh().migrate("licensing", "db/licensing/changelog.xml");
    }

    @AfterAll
    static void end() {
        database.close();
    }

    @AfterEach
    void stop() throws Exception {
        for (QuotaNode node : nodes) {
            node.close();
        }
    }

    @Test
    void theThousandAndFirstCallIsRefused() {
        QuotaNode node = node("a");
        for (int i = 1; i <= 1_000; i++) {
            Call call = node.quota.count(user);
            assertThat(call.granted()).isTrue();
            assertThat(call.remaining()).isEqualTo(1_000 - i);
        }
        Call refused = node.quota.count(user);
        assertThat(refused.granted()).isFalse();
        assertThat(refused.remaining()).isZero();
        assertThat(refused.resets()).isEqualTo("2026-11-21T00:00:00Z");
        assertThat(node.quota.use(user).used()).isEqualTo(1_000);
        assertThat(node.quota.count(UUID.randomUUID()).granted()).isTrue();
    }

    @Test
    void manyAtOnceOnTwoNodesGetExactlyAThousand() throws Exception {
        QuotaNode a = node("a");
        QuotaNode b = node("b");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 1_200; i++) {
                QuotaNode at = i % 2 == 0 ? a : b;
                calls.add(() -> at.quota.count(user).granted());
            }
            int granted = 0;
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                granted += call.get() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(1_000);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatAnotherNodePutByIsAskedFor() {
        QuotaNode a = node("a");
        QuotaNode b = node("b");
        assertThat(a.quota.count(user).granted()).isTrue();
        assertThat(use(b, 999)).isEqualTo(999);
        assertThat(b.quota.count(user).granted()).isFalse();
        assertThat(a.quota.count(user).granted()).isFalse();
    }

    @Test
    void aKilledNodeLosesNoCallAndGivesNoneAway() {
        QuotaNode a = node("a");
        QuotaNode b = node("b");
        assertThat(use(a, 300)).isEqualTo(300);
        kill(a);
        int byB = use(b, 1_000);
        assertThat(byB).isBetween(700 - 16, 700);
        QuotaNode again = node("a");
        assertThat(byB + use(again, 1_000)).isEqualTo(700);
        assertThat(again.quota.use(user).used()).isEqualTo(1_000);
    }

    @Test
    void whoIsQuietHoldsNothing() {
        QuotaNode a = node("a");
        a.quota.count(user);
        assertThat(number("select count(*) from licensing.api_block where user_id = '" + user + "'"))
                .isEqualTo(1);
        within(() -> number("select count(*) from licensing.api_block where user_id = '" + user + "'") == 0);
        assertThat(number("select used from licensing.api_use where user_id = '" + user + "'"))
                .isEqualTo(1);
        assertThat(a.quota.heaviest(100))
                .anySatisfy(heavy -> assertThat(heavy.user()).isEqualTo(user));
    }

    @Test
    void aRestartForgetsNothing() throws Exception {
        QuotaNode a = node("a");
        assertThat(use(a, 450)).isEqualTo(450);
        a.close();
        QuotaNode again = node("a");
        assertThat(again.quota.use(user).used()).isEqualTo(450);
        assertThat(use(again, 1_000)).isEqualTo(550);
    }

    @Test
    void manyCallsWithMuchLeftCostFewTripsToTheDatabase() {
        limit = 100_000;
        QuotaNode a = node("a");
        long before = number("select nextval('licensing.api_block_id_seq')");
        assertThat(use(a, 50_000)).isEqualTo(50_000);
        long blocks = number("select nextval('licensing.api_block_id_seq')") - before;
        assertThat(blocks).isLessThan(100);
        assertThat(a.quota.use(user).used()).isEqualTo(50_000);
    }

    @Test
    void anotherDayAndAnotherLicenceBeginAnew() {
        QuotaNode a = node("a");
        limit = 5;
        assertThat(use(a, 9)).isEqualTo(5);
        limit = 7;
        assertThat(use(a, 9)).isEqualTo(2);
        limit = 5;
        assertThat(a.quota.count(user).granted()).isFalse();
        now = now.plus(Duration.ofHours(2));
        assertThat(use(a, 9)).isEqualTo(5);
        limit = 0;
        assertThat(a.quota.count(UUID.randomUUID()).granted()).isFalse();
    }

    private int use(QuotaNode node, int calls) {
        return node.use(user, calls);
    }

    private QuotaNode node(String name) {
        QuotaNode node = new QuotaNode(database, folder.resolve(name), new Moving(), () -> limit);
        nodes.add(node);
        return node;
    }

    private void kill(QuotaNode node) {
        node.kill();
        nodes.remove(node);
    }

    private static long number(String sql) {
        return database.database().system(connection -> {
            try (var rows = connection.createStatement().executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static void within(BooleanSupplier condition) {
        Instant deadline = Instant.now().plusSeconds(5);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }

    private final class Moving extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
