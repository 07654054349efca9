// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three nodes that are used, stopped, killed and started again in any order, and many calls at once. */
class QuotaInterleavingTest {
    private static final int NODES = 3;
    private static final int STEPS = 30;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    private static TestDatabase database;
    private static ExecutorService threads;

    @TempDir
    private Path folder;

    private final UUID user = UUID.randomUUID();
    private final List<QuotaNode> nodes = new ArrayList<>();
    private long limit;

    @BeforeAll
    static void prepare() {
        database = TestPostgres.fresh().migrate("licensing", "db/licensing/changelog.xml");
        threads = Executors.newFixedThreadPool(6);
    }

    @AfterAll
    static void end() {
        threads.shutdownNow();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void exactlyTheLimitIsGrantedWhateverHappens(long seed) throws Exception {
        Random random = new Random(seed);
        limit = 20 + random.nextInt(random.nextBoolean() ? 200 : 20_000);
        for (int i = 0; i < NODES; i++) {
            nodes.add(node(i));
        }
        long granted = 0;
        for (int i = 0; i < STEPS; i++) {
            granted += step(random);
            assertThat(granted).as("seed %d, step %d", seed, i).isLessThanOrEqualTo(limit);
        }
        granted += drain();
        assertThat(granted).as("seed %d", seed).isEqualTo(limit);
        for (QuotaNode node : nodes) {
            node.close();
        }
        assertThat(used()).as("settled, seed %d", seed).isEqualTo(limit);
    }

    private long step(Random random) throws Exception {
        int which = random.nextInt(NODES);
        switch (random.nextInt(6)) {
            case 0 -> {
                nodes.get(which).kill();
                nodes.set(which, node(which));
                return 0;
            }
            case 1 -> {
                nodes.get(which).close();
                nodes.set(which, node(which));
                return 0;
            }
            default -> {
                return together(random);
            }
        }
    }

    /** Calls on all nodes at once, of several threads each. */
    private long together(Random random) throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            QuotaNode node = nodes.get(random.nextInt(NODES));
            int calls = random.nextInt((int) Math.max(2, limit / 40));
            work.add(() -> node.use(user, calls));
        }
        return sum(work);
    }

    /** Nobody is refused as long as there is a call left anywhere. */
    private long drain() throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        for (QuotaNode node : nodes) {
            work.add(() -> {
                int granted = 0;
                while (node.quota.count(user).granted()) {
                    granted++;
                }
                return granted;
            });
        }
        return sum(work);
    }

    private static long sum(List<Callable<Integer>> work) throws Exception {
        long sum = 0;
        for (Future<Integer> part : threads.invokeAll(work)) {
            sum += part.get();
        }
        return sum;
    }

    private QuotaNode node(int which) {
        return new QuotaNode(database, folder.resolve("node-" + which), CLOCK, () -> limit);
    }

    private long used() {
        return database.database().system(connection -> {
            try (var rows = connection
                    .createStatement()
                    .executeQuery("select used from licensing.api_use where user_id = '" + user + "'")) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }
}
