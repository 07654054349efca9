// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static dev.foyer.records.internal.engine.ChangesTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RuleContext;
import dev.foyer.records.internal.scene.Await;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules that do not come back in time are ended, and what they were part of is undone (spec P-6). */
class SlowRulesTest {
    private static final String AT = "SlowRulesTest$Slow.";
    private static World world;

    @BeforeAll
    static void start() {
        world = new World();
        world.extensions.rules.add(new Slow());
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static void open(String subject) {
        world.records.create(People.maya(), "ticket", Map.of("subject", subject));
    }

    private static void isCutAt(String subject, String method) {
        ProblemException late = refused(503, () -> open(subject));
        assertThat(late.type().slug()).isEqualTo("records/plugin-too-late");
        assertThat(late.extensions().get("location")).asString().startsWith(AT + method + " (SlowRulesTest.java:");
        assertThat(world.system.list("ticket", "subject==" + subject, 5)).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void oneThatSleepsIsInterruptedAndNothingIsWritten() {
        isCutAt("sleep", "sleep");
    }

    @Test
    void oneThatWaitsForTheDatabaseIsCancelled() {
        isCutAt("query", "lambda$query$0");
        open("afterwards");
    }

    @Test
    void oneThatComesBackTooLateAfterAllIsRefusedToo() {
        isCutAt("deaf", "deaf");
    }

    @Test
    void oneThatHeedsNothingIsReportedAndLetsGoOfWhatItLocked() {
        AtomicReference<String> taken = new AtomicReference<>("");
        world.guard.quarantine((section, plugin, place) -> taken.set(section + " " + place));
        CountDownLatch over = new CountDownLatch(1);
        Slow.until = over;
        CompletableFuture<?>[] threads = new CompletableFuture<?>[3];
        for (int turn = 0; turn < threads.length; turn++) {
            threads[turn] = CompletableFuture.runAsync(() -> refused(503, () -> open("loop")), task -> {
                Thread thread = new Thread(task, "loops");
                thread.setDaemon(true);
                thread.start();
            });
        }
        Await.until(() -> taken.get().startsWith("trial " + AT + "loop (SlowRulesTest.java:"));
        open("others");
        over.countDown();
        CompletableFuture.allOf(threads).join();
        assertThat(world.guard.read()).anySatisfy(gauge -> {
            assertThat(gauge.name()).isEqualTo("foyer_plugin_stuck_calls");
            assertThat(gauge.value()).isEqualTo(3);
            assertThat(gauge.labels()).containsEntry("plugin", "test.plugin 1.0");
        });
    }

    @Test
    void aRuleThatThrowsIsReportedWithItsLine() {
        assertThat(refused(500, () -> open("throw")).extensions().get("location"))
                .asString()
                .startsWith(AT + "compute (SlowRulesTest.java:");
    }

    /** A rule with all that may be wrong with one. */
    private static final class Slow implements RecordRule {
        private static volatile CountDownLatch until = new CountDownLatch(1);

        @Override
        public String object() {
            return "ticket";
        }

        @Override
        public void compute(RecordDraft draft, RuleContext context) {
            switch (draft.text("subject").orElse("")) {
                case "sleep" -> sleep();
                case "query" -> query();
                case "deaf" -> deaf();
                case "loop" -> loop();
                case "throw" -> throw new IllegalStateException("no");
                default -> {}
            }
        }

        private static void sleep() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void query() {
            world.database.system(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("select pg_sleep(60)");
                }
            });
        }

        private static void deaf() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // As if nothing had been said.
            }
        }

        private static void loop() {
            while (until.getCount() > 0) {
                Thread.onSpinWait();
            }
        }
    }
}
