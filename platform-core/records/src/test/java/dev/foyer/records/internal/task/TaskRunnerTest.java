// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.database.Mappers;
import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.plugin.record.SystemRecords;
import dev.foyer.plugin.task.ScheduledTask;
import dev.foyer.records.internal.scene.Await;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskRunnerTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static TestDatabase test;
    private static Mappers.Session session;

    private final List<Instant> runs = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void prepare() {
        test = TestPostgres.fresh().migrate("platform", "db/records/changelog.xml");
        session = test.mappers().open(TaskRunnerTest.class.getClassLoader(), List.of(TaskMapper.class));
    }

    @AfterAll
    static void end() {
        test.close();
    }

    @BeforeEach
    void empty() {
        test.execute("truncate platform.task");
    }

    @Test
    void aTaskRunsOncePerDueTimeWhateverTheNumberOfNodes() {
        ScheduledTask task = task(runs::add);
        for (int second = 0; second < 25; second++) {
            for (int node = 0; node < 3; node++) {
                beat(task, START.plusSeconds(second));
            }
        }
        assertThat(runs).containsExactly(START, START.plusSeconds(10), START.plusSeconds(20));
    }

    @Test
    void missedTimesAreLeftOutAndTheBeatIsKept() {
        ScheduledTask task = task(runs::add);
        beat(task, START);
        beat(task, START.plusSeconds(47));
        beat(task, START.plusSeconds(49));
        beat(task, START.plusSeconds(50));
        assertThat(runs).containsExactly(START, START.plusSeconds(47), START.plusSeconds(50));
    }

    @Test
    void whatThrowsIsRememberedAndRunsAgain() {
        ScheduledTask task = task(now -> {
            runs.add(now);
            throw new IllegalStateException("no luck");
        });
        beat(task, START);
        assertThat(text("select error from platform.task")).contains("no luck");
        beat(task, START.plusSeconds(10));
        assertThat(text("select failures::text from platform.task")).isEqualTo("2");
    }

    @Test
    void aTaskWhoseNodeDiedStartsAgainWhenItsLeaseIsOver() {
        ScheduledTask task = task(runs::add);
        beat(task, START);
        // A node that started the next run and was killed.
        session.mapper(TaskMapper.class).claim("test.count", START.plusSeconds(10), 10_000, START.plusSeconds(40));
        beat(task, START.plusSeconds(20));
        beat(task, START.plusSeconds(39));
        assertThat(runs).hasSize(1);
        beat(task, START.plusSeconds(41));
        assertThat(runs).hasSize(2);
    }

    private static void beat(ScheduledTask task, Instant now) {
        TaskRunner runner = new TaskRunner(session, () -> List.of(task), noRecords(), Clock.fixed(now, ZoneOffset.UTC));
        runner.beat();
        runner.close();
        Await.until(runner::idle);
    }

    private static ScheduledTask task(Consumer<Instant> body) {
        return new ScheduledTask() {
            @Override
            public String code() {
                return "test.count";
            }

            @Override
            public Duration every() {
                return Duration.ofSeconds(10);
            }

            @Override
            public void run(Instant now, SystemRecords records) {
                body.accept(now);
            }
        };
    }

    private static String text(String sql) {
        return test.database().system(connection -> {
            try (var rows = connection.createStatement().executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
            }
        });
    }

    /** The tasks of this test touch no records. */
    private static SystemRecords noRecords() {
        return (SystemRecords) Proxy.newProxyInstance(
                SystemRecords.class.getClassLoader(),
                new Class<?>[] {SystemRecords.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
