// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static dev.foyer.records.internal.engine.ChangesTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.Comment;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.RuleContext;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Code of plugins within changes, and records in the name of the system. */
class RulesTest {
    private static World world;

    @BeforeAll
    static void start() {
        world = new World();
        world.extensions.rules.add(new Thinking());
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static StoredRecord open(String subject) {
        return world.records.create(People.maya(), "ticket", Map.of("subject", subject));
    }

    @Test
    void rulesFillComputeAndReact() {
        StoredRecord made = open("four");
        assertThat(made.values()).containsEntry("score", 4L).containsEntry("hours", 8L);
        assertThat(world.system.list("memo", "text=='Seen " + made.id() + "'", 10))
                .hasSize(1);
        StoredRecord changed = world.records.change(People.maya(), "ticket", made.id(), 1, Map.of("subject", "longer"));
        assertThat(changed.values()).containsEntry("score", 6L);
    }

    @Test
    void rulesRejectWithEverythingElse() {
        assertThat(refused(422, () -> open("bad")).violations())
                .extracting(Violation::pointer)
                .containsExactly("/fields/subject", "/fields/body");
        assertThat(refused(409, () -> open("stop")).detail().key()).isEqualTo("trial.stopped");
    }

    @Test
    void aThrowingRuleIsAFaultOfItsPluginAndLeavesNothing() {
        int events = world.events.size();
        assertThat(refused(500, () -> open("crash")).extensions()).containsEntry("plugin", "test.plugin 1.0");
        assertThat(world.system.list("ticket", "subject==crash", 5)).isEmpty();
        assertThat(world.events).hasSize(events);
    }

    @Test
    void rulesThatCallEachOtherForeverAreStopped() {
        refused(500, () -> open("forever"));
    }

    @Test
    void commentsMayChangeTheRecord() {
        StoredRecord made = open("talk");
        var visible = world.access.visible(People.maya(), "ticket", made.id()).orElseThrow();
        world.comments.commented(visible, new Comment(UUID.randomUUID(), "Please", Visibility.PUBLIC, People.maya()));
        RecordView now = world.system.find("ticket", made.id()).orElseThrow();
        assertThat(now.code("status")).contains("working");
        assertThat(now.version()).isEqualTo(2);
    }

    @Test
    void theSystemReadsAndChangesWithoutRights() {
        UUID made = world.system.create("ticket", Map.of("subject", "system", "contact", People.BO));
        RecordView found = world.system.find("ticket", made).orElseThrow();
        assertThat(found.reference("contact").orElseThrow().display()).isEqualTo("Bo");
        assertThat(found.value("createdBy")).isEmpty();
        assertThat(found.flags("status")).isEmpty();
        assertThat(world.system.change("ticket", made, draft -> draft.set("secret", "yes")))
                .isTrue();
        assertThat(world.system.change("ticket", UUID.randomUUID(), draft -> draft.set("secret", "yes")))
                .isFalse();
        assertThat(world.system.list("ticket", "secret==yes;contact.name==Bo", 10))
                .hasSize(1);
        assertThat(world.system.find("nonsense", made)).isEmpty();
        assertThatThrownBy(() -> world.system.create("ticket", Map.of("nonsense", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> world.system.create("ticket", Map.of("subject", 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countingDisturbsNobody() {
        UUID made = world.system.create("ticket", Map.of("subject", "count", "hours", 1L));
        int events = world.events.size();
        world.system.count("ticket", made, "hours", 2);
        world.system.count("ticket", made, "hours", -1);
        RecordView now = world.system.find("ticket", made).orElseThrow();
        assertThat(now.value("hours")).contains(9L);
        assertThat(now.version()).isEqualTo(1);
        assertThat(world.events).hasSize(events);
    }

    @Test
    void rulesSeeWhatWasBefore() {
        StoredRecord made = open("before");
        List<String> seen = new ArrayList<>();
        world.system.change("ticket", made.id(), draft -> {
            draft.set("subject", "after");
            seen.add(draft.before().orElseThrow().text("subject").orElseThrow());
            seen.add(draft.text("subject").orElseThrow());
            seen.add(String.valueOf(draft.changed("subject")));
            seen.add(String.valueOf(draft.changed("body")));
        });
        assertThat(seen).containsExactly("before", "after", "true", "false");
    }

    /** What the trial section thinks. */
    private static final class Thinking implements RecordRule {
        @Override
        public String object() {
            return "ticket";
        }

        @Override
        public void defaults(RecordDraft draft, RuleContext context) {
            draft.set("hours", 8L);
        }

        @Override
        public void compute(RecordDraft draft, RuleContext context) {
            draft.set("score", (long) draft.text("subject").orElse("").length());
        }

        @Override
        public void validate(RecordDraft draft, RuleContext context) {
            switch (draft.text("subject").orElse("")) {
                case "bad" -> {
                    draft.reject(Violation.field("subject", "bad", "trial.bad"));
                    draft.reject(Violation.field("body", "bad", "trial.bad"));
                }
                case "stop" -> throw CommonProblem.CONFLICT.because("trial.stopped");
                default -> {}
            }
        }

        @Override
        public void react(RecordDraft stored, RuleContext context) {
            String subject = stored.text("subject").orElse("");
            context.records().create("memo", Map.of("text", "Seen " + stored.id()));
            if (subject.equals("crash")) {
                throw new IllegalStateException("boom");
            }
            if (subject.equals("forever")) {
                context.records().create("ticket", Map.of("subject", "forever"));
            }
        }

        @Override
        public void commented(RecordDraft draft, Comment comment, RuleContext context) {
            draft.setCode("status", "working");
        }
    }
}
