// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static dev.foyer.records.internal.engine.ChangesTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.ListQuery;
import dev.foyer.records.RecordPage;
import dev.foyer.records.Records.Choice;
import dev.foyer.records.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Nothing of another company comes back, by whichever way it is asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakTest {
    private static final String SUBJECT = "Zebra crossing";
    private World world;
    private UUID theirs;
    private UUID mine;

    /** Whether every predicate is forgotten. */
    boolean forgetful() {
        return false;
    }

    @BeforeAll
    void start() {
        world = new World(forgetful());
        theirs = world.system.create(
                "ticket",
                Map.of(
                        "subject",
                        SUBJECT,
                        "body",
                        "stripes",
                        "secret",
                        "hush",
                        "contact",
                        People.MAYA,
                        "account",
                        People.ALDER));
        mine = world.system.create(
                "ticket",
                Map.of(
                        "subject",
                        "Own",
                        "secret",
                        "hush",
                        "parent",
                        theirs,
                        "watchers",
                        List.of(People.JON),
                        "contact",
                        People.BO,
                        "account",
                        People.BIRCH,
                        "assignee",
                        People.user(People.AGENT)));
        world.system.create("sheet", Map.of("title", "Draft zebra"));
    }

    @AfterAll
    void stop() {
        world.close();
    }

    private static ListQuery query(String filter, String words) {
        Optional<String> none = Optional.empty();
        return new ListQuery(
                Optional.of(filter).filter(text -> !text.isEmpty()),
                none,
                none,
                Optional.of(words).filter(text -> !text.isEmpty()),
                none,
                50,
                List.of(),
                true,
                false);
    }

    private List<String> found(Viewer viewer, String object, String filter, String words) {
        RecordPage page = world.records.list(viewer, object, query(filter, words));
        assertThat(page.total().orElseThrow().count()).isEqualTo(page.items().size());
        return page.items().stream().map(StoredRecord::display).toList();
    }

    @TestFactory
    List<DynamicTest> filtersFindNothingForeign() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String filter : List.of(
                "",
                "id==" + theirs,
                "subject=='" + SUBJECT + "'",
                "subject=like=zebra",
                "subject=like=*",
                "body=like=stripes",
                "number==T000001",
                "number=like=T*",
                "account.name==Alder",
                "account==Alder",
                "account==" + People.ALDER,
                "contact.name=like=maya",
                "contact==" + People.MAYA,
                "contact.account==" + People.ALDER,
                "account!=Birch",
                "status==new",
                "status.flags=out=(final)",
                "ratio=isnull=true",
                "ratio!=4",
                "subject!=x,subject==x")) {
            tests.add(DynamicTest.dynamicTest("filter " + filter, () -> {
                assertThat(found(People.bo(), "ticket", filter, "")).noneMatch(one -> one.contains("Zebra"));
                assertThat(found(People.maya(), "ticket", "(" + filter + ");id==" + mine, ""))
                        .isEmpty();
            }));
        }
        tests.remove(0);
        return tests;
    }

    @Test
    void listsCountsAndWordsKnowOnlyTheOwn() {
        assertThat(found(People.bo(), "ticket", "", "")).containsExactly("T000002 Own");
        assertThat(found(People.bo(), "ticket", "", "zebra")).isEmpty();
        assertThat(found(People.bo(), "ticket", "", "T0000")).containsExactly("T000002 Own");
        assertThat(found(People.bo(), "account", "", "")).containsExactly("Birch");
        assertThat(found(People.bo(), "account", "", "alder")).isEmpty();
        assertThat(found(People.bo(), "contact", "name=like=a", "")).isEmpty();
        for (String sort : List.of("subject", "-subject", "dueOn", "-dueOn", "createdOn")) {
            RecordPage page = world.records.list(People.bo(), "ticket", World.query("", sort, 50, ""));
            assertThat(page.items()).extracting(StoredRecord::id).containsExactly(mine);
        }
    }

    @Test
    void singleRecordsDoNotExist() {
        for (UUID id : List.of(theirs, UUID.randomUUID())) {
            assertThat(answer(() -> world.records.get(People.bo(), "ticket", id)))
                    .isEqualTo("404 records.problem.not-found");
            assertThat(answer(() -> world.records.change(People.bo(), "ticket", id, 1, Map.of("subject", "x"))))
                    .isEqualTo("404 records.problem.not-found");
            assertThat(answer(() -> world.records.delete(People.bo(), "ticket", id, 1)))
                    .isEqualTo("404 records.problem.not-found");
            assertThat(answer(() -> world.records.act(People.bo(), "ticket", id, "close", Map.of())))
                    .isEqualTo("404 records.problem.not-found");
            assertThat(world.access.visible(People.bo(), "ticket", id)).isEmpty();
        }
        assertThat(world.access.visible(People.bo(), "ticket", List.of(theirs, mine)))
                .containsExactly(mine);
        assertThat(world.system.find("ticket", theirs).orElseThrow().text("subject"))
                .contains(SUBJECT);
    }

    private static String answer(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        ProblemException problem = refused(404, call);
        return problem.type().status() + " " + problem.detail().key();
    }

    @Test
    void choicesOfferOnlyTheOwn() {
        for (String words : List.of("", "zebra", "T0", "Own")) {
            assertThat(world.records.choices(People.bo(), "ticket", "parent", words, 50))
                    .extracting(Choice::id)
                    .doesNotContain(theirs);
        }
        assertThat(world.records.choices(People.bo(), "ticket", "watchers", "", 50))
                .extracting(Choice::display)
                .containsExactly("Bo");
        refused(404, () -> world.records.choices(People.bo(), "ticket", "assignee", "", 50));
        refused(404, () -> world.records.choices(People.bo(), "ticket", "nonsense", "", 50));
    }

    @Test
    void foreignRecordsCannotBeReferredTo() {
        for (Map<String, String> parent : List.of(
                Map.of("id", theirs.toString()),
                Map.of("display", SUBJECT),
                Map.of("id", UUID.randomUUID().toString()))) {
            ProblemException problem = refused(
                    422, () -> world.records.create(People.bo(), "ticket", Map.of("subject", "x", "parent", parent)));
            assertThat(problem.violations())
                    .extracting(one -> one.pointer() + " " + one.code())
                    .containsExactly("/fields/parent reference");
        }
    }

    @Test
    void whatAnOwnRecordRefersToIsEmptyWhenItIsForeign() {
        StoredRecord record = world.records.get(People.bo(), "ticket", mine);
        assertThat(record.values()).containsEntry("parent", null).containsEntry("watchers", List.of());
        assertThat(found(People.bo(), "ticket", "parent.subject=like=zebra", ""))
                .isEmpty();
        assertThat(found(People.bo(), "ticket", "parent.status==new", "")).isEmpty();
        assertThat(found(People.bo(), "ticket", "watchers.name==Jon", "")).isEmpty();
    }

    /** That there is something at all, or just what is asked for by its id, is kept back by the predicate alone. */
    @Test
    void foreignReferencesCountAsNone() {
        Assumptions.assumeFalse(forgetful());
        assertThat(found(People.bo(), "ticket", "parent=isnull=true", "")).hasSize(1);
        assertThat(found(People.bo(), "ticket", "parent==" + theirs, "")).isEmpty();
        assertThat(found(People.bo(), "ticket", "parent!=" + theirs, "")).hasSize(1);
        assertThat(found(People.bo(), "ticket", "watchers=isnull=true", "")).hasSize(1);
    }

    @Test
    void whatOthersChangedMeanwhileShowsNothingForeign() {
        UUID id = world.system.create(
                "ticket", Map.of("subject", "Stale", "contact", People.BO, "account", People.BIRCH));
        world.system.change("ticket", id, draft -> {
            draft.setReference("parent", theirs);
            draft.set("secret", "hidden");
            draft.set("body", "seen");
        });
        ProblemException stale =
                refused(412, () -> world.records.change(People.bo(), "ticket", id, 1, Map.of("subject", "x")));
        assertThat(stale.extensions().get("changed").toString())
                .contains("seen")
                .doesNotContain("Zebra", "secret", "hidden");
        world.system.change("ticket", id, draft -> draft.set("contact", People.MAYA));
        world.system.change("ticket", id, draft -> draft.set("account", People.ALDER));
        refused(404, () -> world.records.get(People.bo(), "ticket", id));
    }

    @Test
    void hiddenColumnsDoNotExist() {
        StoredRecord record = world.records.get(People.bo(), "ticket", mine);
        assertThat(record.values()).doesNotContainKeys("secret", "assignee", "code", "createdBy", "changedBy");
        assertThat(found(People.bo(), "ticket", "", "hush")).isEmpty();
        assertThat(found(People.agent(), "ticket", "", "hush")).hasSize(2);
        ListQuery secret = new ListQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                5,
                List.of("secret"),
                false,
                false);
        refused(400, () -> world.records.list(People.bo(), "ticket", secret));
        assertThat(refused(422, () -> world.records.change(People.bo(), "ticket", mine, 1, Map.of("secret", "x")))
                        .violations())
                .extracting(one -> one.code())
                .containsExactly("unknown");
    }

    @Test
    void whatTheDescriptorKeepsFromThePortalDoesNotExist() {
        assertThat(found(People.maya(), "sheet", "", "")).isEmpty();
        assertThat(found(People.maya(), "sheet", "title=like=zebra", "")).isEmpty();
        assertThat(found(People.agent(), "sheet", "", "")).containsExactly("Draft zebra");
        refused(404, () -> world.records.list(People.maya(), "memo", ListQuery.first()));
        refused(404, () -> world.records.list(People.maya(), "role", ListQuery.first()));
    }

    @Test
    void ofUsersOutsidersReadTheNamesOfEmployeesThatAreNotHidden() {
        assertThat(world.records.list(People.maya(), "user", ListQuery.first()).items())
                .extracting(record -> record.values().keySet(), record -> record.display())
                .containsExactly(tuple(Set.of("name", "contact", "createdOn", "changedOn"), "Agent"));
        world.test.execute("update directory.user_account set portal_hidden = true");
        assertThat(world.records.list(People.maya(), "user", ListQuery.first()).items())
                .isEmpty();
        world.test.execute("update directory.user_account set portal_hidden = false");
    }
}
