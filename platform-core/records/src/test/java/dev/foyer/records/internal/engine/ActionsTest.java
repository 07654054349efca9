// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static dev.foyer.records.internal.engine.ChangesTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.ActionCall;
import dev.foyer.plugin.record.RecordAction;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.Reference;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.ListQuery;
import dev.foyer.records.StoredRecord;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Buttons with server logic: offered or refused, with inputs, comments and code of plugins. */
class ActionsTest {
    private static World world;

    @BeforeAll
    static void start() {
        world = new World();
        world.extensions.actions.add(new Grade());
        world.extensions.actions.add(new Broken());
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static StoredRecord open(Viewer viewer) {
        return world.records.create(viewer, "ticket", Map.of("subject", "Printer"));
    }

    @Test
    void whatIsOfferedDependsOnViewerAndState() {
        StoredRecord made = open(People.maya());
        assertThat(made.actions()).containsExactly("close");
        assertThat(world.records.get(People.jon(), "ticket", made.id()).actions())
                .containsExactly("close");
        assertThat(world.records.get(People.agent(), "ticket", made.id()).actions())
                .containsExactly("start", "jump", "broken");
        StoredRecord closed = world.records.act(People.jon(), "ticket", made.id(), "close", Map.of());
        assertThat(closed.actions()).isEmpty();
        assertThat(world.records.get(People.maya(), "ticket", made.id()).actions())
                .containsExactly("grade");
    }

    @Test
    void actionsDoWhatTheDescriptorSays() {
        StoredRecord made = open(People.maya());
        StoredRecord started = world.records.act(People.agent(), "ticket", made.id(), "start", Map.of());
        assertThat(((Reference) started.values().get("status")).code()).contains("working");
        assertThat(((Reference) started.values().get("assignee")).id()).isEqualTo(People.user(People.AGENT));
        assertThat(started.version()).isEqualTo(2);
    }

    @Test
    void whatIsNotOfferedIsRefusedWithWhatIs() {
        StoredRecord made = open(People.maya());
        world.records.act(People.agent(), "ticket", made.id(), "start", Map.of());
        ProblemException refused =
                refused(409, () -> world.records.act(People.agent(), "ticket", made.id(), "start", Map.of()));
        assertThat(refused.extensions()).containsEntry("allowed", List.of("jump", "broken"));
        refused(404, () -> world.records.act(People.maya(), "ticket", made.id(), "start", Map.of()));
        refused(404, () -> world.records.act(People.maya(), "ticket", made.id(), "nonsense", Map.of()));
        refused(404, () -> world.records.act(People.bo(), "ticket", made.id(), "close", Map.of()));
    }

    @Test
    void movesOfTheStatusAreCheckedInActionsToo() {
        StoredRecord made = open(People.maya());
        assertThat(refused(409, () -> world.records.act(People.agent(), "ticket", made.id(), "jump", Map.of()))
                        .extensions())
                .containsEntry("allowed", List.of("working", "closed"));
    }

    @Test
    void inputsBecomeCommentsAndValues() {
        StoredRecord made = open(People.maya());
        world.records.act(People.maya(), "ticket", made.id(), "close", Map.of("reason", "Solved itself"));
        assertThat(comments(made.id())).containsExactly("public Solved itself");
        assertThat(refused(
                                422,
                                () -> world.records.act(
                                        People.maya(),
                                        "ticket",
                                        made.id(),
                                        "grade",
                                        Map.of("grade", "x", "nonsense", 1)))
                        .violations())
                .extracting(one -> one.pointer() + " " + one.code())
                .containsExactly("/nonsense unknown", "/grade type");
        assertThat(refused(422, () -> world.records.act(People.maya(), "ticket", made.id(), "grade", Map.of()))
                        .violations())
                .extracting(one -> one.pointer() + " " + one.code())
                .containsExactly("/grade required");
        StoredRecord graded = world.records.act(
                People.maya(),
                "ticket",
                made.id(),
                "grade",
                Map.of("grade", 4, "code", "C-" + made.id().toString().substring(24)));
        assertThat(graded.values()).containsEntry("score", 4L);
        assertThat(comments(made.id())).containsExactly("public Solved itself", "internal Graded 4");
        assertThat(world.system
                        .find("ticket", made.id())
                        .orElseThrow()
                        .text("code")
                        .orElseThrow())
                .startsWith("C-");
    }

    @Test
    void aFailingPluginIsNamedAndUndoesTheAction() {
        StoredRecord made = open(People.maya());
        ProblemException fault =
                refused(500, () -> world.records.act(People.agent(), "ticket", made.id(), "broken", Map.of()));
        assertThat(fault.extensions()).containsEntry("plugin", "test.plugin 1.0");
        assertThat(fault.detail().toString()).doesNotContain("boom");
        assertThat(world.records.get(People.agent(), "ticket", made.id()).version())
                .isEqualTo(1);
    }

    @Test
    void listsCarryActionsWhenAsked() {
        StoredRecord made = open(People.solo());
        Optional<String> none = Optional.empty();
        ListQuery query = new ListQuery(
                Optional.of("id==" + made.id()), none, none, none, none, 5, List.of("subject"), false, true);
        StoredRecord item =
                world.records.list(People.solo(), "ticket", query).items().get(0);
        assertThat(item.actions()).containsExactly("close");
        assertThat(item.values()).containsOnlyKeys("subject");
    }

    private static List<String> comments(UUID record) {
        return world.database.system(connection -> {
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = connection
                    .createStatement()
                    .executeQuery("select visibility || ' ' || text from platform.comment where record_id = '" + record
                            + "' order by at, id")) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        });
    }

    /** Keeps the grade where only code may write. */
    private static final class Grade implements RecordAction {
        @Override
        public String object() {
            return "ticket";
        }

        @Override
        public String code() {
            return "grade";
        }

        @Override
        public void run(ActionCall call) {
            call.record().set("score", call.input().get("grade"));
            call.comment("Graded " + call.input().get("grade"), Visibility.INTERNAL);
        }
    }

    /** Fails whenever it can. */
    private static final class Broken implements RecordAction {
        @Override
        public String object() {
            return "ticket";
        }

        @Override
        public String code() {
            return "broken";
        }

        @Override
        public boolean offered(RecordView record, Viewer viewer) {
            return true;
        }

        @Override
        public void run(ActionCall call) {
            call.record().set("subject", "Broken");
            call.records().comment("ticket", call.record().id(), "Never", Visibility.PUBLIC);
            throw new IllegalStateException("boom");
        }
    }
}
