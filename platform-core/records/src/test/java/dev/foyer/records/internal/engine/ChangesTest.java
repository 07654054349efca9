// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.RecordEvent.Kind;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.StoredRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Creating, changing and deleting records through rights, checks and versions. */
class ChangesTest {
    private static World world;
    private static UUID lamp;

    @BeforeAll
    static void start() {
        world = new World();
        lamp = world.system.create("device", Map.of("name", "Lamp"));
        world.system.create("device", Map.of("name", "Chair", "active", false));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static StoredRecord open(Viewer viewer, String subject) {
        return world.records.create(viewer, "ticket", Map.of("subject", subject));
    }

    private static Map<String, @Nullable Object> fields(Object... pairs) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        for (int place = 0; place < pairs.length; place += 2) {
            fields.put((String) pairs[place], pairs[place + 1]);
        }
        return fields;
    }

    static ProblemException refused(int status, ThrowingCallable call) {
        List<ProblemException> caught = new ArrayList<>();
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type().status()).isEqualTo(status);
            caught.add(problem);
        });
        return caught.get(0);
    }

    private static List<String> wrong(ThrowingCallable call) {
        return refused(422, call).violations().stream()
                .map(one -> one.pointer() + " " + one.code())
                .sorted()
                .toList();
    }

    @Test
    void everyTypeComesBackAsItWasGiven() {
        StoredRecord made = world.records.create(
                People.agent(),
                "ticket",
                fields(
                        "subject",
                        "  Two\nlines ",
                        "body",
                        "One\r\nTwo\u0000",
                        "html",
                        "<p onclick=\"x()\">Hi<script>alert(1)</script> <a href=\"javascript:x\">a</a></p>",
                        "status",
                        Map.of("code", "working"),
                        "topics",
                        List.of(Map.of("code", "network"), Map.of("display", "other")),
                        "watchers",
                        List.of(Map.of("id", People.JON.toString())),
                        "contact",
                        Map.of("display", "Maya"),
                        "assignee",
                        Map.of("id", People.user(People.AGENT).toString()),
                        "device",
                        Map.of("display", "Lamp"),
                        "amount",
                        Map.of("amount", "12.5", "currency", "EUR"),
                        "hours",
                        3,
                        "ratio",
                        new BigDecimal("0.750"),
                        "urgent",
                        true,
                        "day",
                        "2026-03-01",
                        "dueOn",
                        "2026-03-01T12:00:00+02:00",
                        "effort",
                        "PT1H30M",
                        "channel",
                        "mail",
                        "email",
                        "Some@Example.org",
                        "phone",
                        "+49 30 1234",
                        "link",
                        "https://example.org/a"));
        Map<String, @Nullable Object> values = made.values();
        assertThat(values)
                .containsEntry("subject", "Two lines")
                .containsEntry("body", "One\nTwo")
                .containsEntry("html", "<p>Hi a</p>")
                .containsEntry("amount", new Money(new BigDecimal("12.50"), "EUR"))
                .containsEntry("hours", 3L)
                .containsEntry("ratio", new BigDecimal("0.75"))
                .containsEntry("urgent", true)
                .containsEntry("day", LocalDate.parse("2026-03-01"))
                .containsEntry("dueOn", Instant.parse("2026-03-01T10:00:00Z"))
                .containsEntry("effort", Duration.ofMinutes(90))
                .containsEntry("email", "some@example.org");
        assertThat(shown(values.get("watchers"))).containsExactly("Jon");
        assertThat(shown(values.get("topics"))).containsExactly("network", "other");
        assertThat(((Reference) values.get("device")).id()).isEqualTo(lamp);
        assertThat(made.display()).endsWith("Two lines").startsWith("T0");
    }

    private static List<String> shown(@Nullable Object references) {
        return ((List<?>) references)
                .stream().map(one -> ((Reference) one).display()).toList();
    }

    @Test
    void everythingWrongIsReportedAtOnce() {
        assertThat(wrong(() -> world.records.create(
                        People.agent(),
                        "ticket",
                        fields(
                                "status",
                                Map.of("code", "nonsense"),
                                "hours",
                                "three",
                                "amount",
                                Map.of("amount", "1", "currency", "XXQ"),
                                "channel",
                                "smoke",
                                "email",
                                "nobody",
                                "link",
                                "javascript:alert(1)",
                                "day",
                                "tomorrow",
                                "nonsense/~",
                                1,
                                "score",
                                3,
                                "createdOn",
                                "2026-01-01T00:00:00Z",
                                "device",
                                Map.of("display", "Chair"),
                                "body",
                                4))))
                .containsExactly(
                        "/fields/amount currency",
                        "/fields/body type",
                        "/fields/channel option",
                        "/fields/createdOn read-only",
                        "/fields/day type",
                        "/fields/device reference",
                        "/fields/email format",
                        "/fields/hours type",
                        "/fields/link format",
                        "/fields/nonsense~1~0 unknown",
                        "/fields/score read-only",
                        "/fields/status reference",
                        "/fields/subject required");
        assertThat(wrong(() -> open(People.agent(), "x".repeat(61)))).containsExactly("/fields/subject max");
        assertThat(wrong(() -> open(People.agent(), "  "))).containsExactly("/fields/subject required");
    }

    @Test
    void externalUsersFillWhatTheyMayAndOwnTheRecord() {
        StoredRecord made = open(People.maya(), "Mine");
        assertThat(((Reference) made.values().get("contact")).id()).isEqualTo(People.MAYA);
        assertThat(((Reference) made.values().get("account")).id()).isEqualTo(People.ALDER);
        assertThat(made.values()).doesNotContainKeys("secret", "assignee", "code", "createdBy");
        assertThat(made.editable()).contains("subject").doesNotContain("contact", "score", "number");
        assertThat(wrong(() -> world.records.create(
                        People.maya(), "ticket", fields("subject", "x", "secret", "y", "account", "z"))))
                .containsExactly("/fields/account read-only", "/fields/secret unknown");
        assertThat(wrong(() -> world.records.create(
                        People.maya(),
                        "ticket",
                        fields("subject", "x", "contact", Map.of("id", People.JON.toString())))))
                .containsExactly("/fields/contact owner");
        assertThat(wrong(() -> world.records.create(
                        People.maya(),
                        "ticket",
                        fields("subject", "x", "contact", Map.of("id", People.BO.toString())))))
                .containsExactly("/fields/contact reference");
    }

    @Test
    void someoneWithoutCompanyOwnsWhatTheyRegister() {
        StoredRecord made = open(People.solo(), "Alone");
        assertThat(made.values()).containsEntry("account", null);
        assertThat(world.records.get(People.solo(), "ticket", made.id()).display())
                .contains("Alone");
        refused(404, () -> world.records.get(People.maya(), "ticket", made.id()));
        world.records.change(People.solo(), "ticket", made.id(), 1, fields("body", "More"));
    }

    @Test
    void changesCountVersionsAndAreRemembered() {
        StoredRecord made = open(People.maya(), "First");
        StoredRecord changed =
                world.records.change(People.maya(), "ticket", made.id(), 1, fields("subject", "Second", "hours", 2));
        assertThat(changed.version()).isEqualTo(2);
        StoredRecord same = world.records.change(People.maya(), "ticket", made.id(), 2, fields("subject", "Second"));
        assertThat(same.version()).isEqualTo(2);
        StoredRecord emptied = world.records.change(People.maya(), "ticket", made.id(), 2, fields("hours", null));
        assertThat(emptied.values()).containsEntry("hours", null);
        List<String> history = history(made.id());
        assertThat(history.get(0)).startsWith("create ");
        assertThat(history.subList(1, 3)).isEqualTo(List.of("change subject,hours", "change hours"));
        assertThat(world.events.stream().filter(event -> event.record().equals(made.id())))
                .extracting(event -> event.kind())
                .containsExactly(Kind.CREATED, Kind.CHANGED, Kind.CHANGED);
    }

    private static List<String> history(UUID record) {
        return world.database.system(connection -> {
            List<String> actions = new ArrayList<>();
            var rows = connection
                    .createStatement()
                    .executeQuery("select action || ' ' || array_to_string(fields, ',') from platform.history"
                            + " where record_id = '" + record + "' order by at, id");
            while (rows.next()) {
                actions.add(rows.getString(1));
            }
            return actions;
        });
    }

    @Test
    void aStaleChangeSaysWhatOthersChanged() {
        StoredRecord made = open(People.maya(), "First");
        world.records.change(People.agent(), "ticket", made.id(), 1, fields("subject", "Second", "secret", "s"));
        world.records.change(People.agent(), "ticket", made.id(), 2, fields("hours", 5));
        ProblemException stale =
                refused(412, () -> world.records.change(People.maya(), "ticket", made.id(), 1, fields("body", "x")));
        assertThat(stale.extensions())
                .containsEntry("version", 3L)
                .containsEntry(
                        "changed",
                        List.of(
                                Map.of("field", "subject", "display", "Second"),
                                Map.of("field", "hours", "display", "5")));
    }

    @Test
    void oneOfTwoConcurrentChangesWins() throws Exception {
        StoredRecord made = open(People.maya(), "Race");
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<Boolean>> tries = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            String text = "Body " + number;
            tries.add(threads.submit(() -> won(made.id(), text)));
        }
        int winners = 0;
        for (Future<Boolean> one : tries) {
            winners += one.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(winners).isEqualTo(1);
        assertThat(world.records.get(People.maya(), "ticket", made.id()).version())
                .isEqualTo(2);
    }

    private static boolean won(UUID id, String text) {
        try {
            world.records.change(People.maya(), "ticket", id, 1, fields("body", text));
            return true;
        } catch (ProblemException stale) {
            assertThat(stale.type().status()).isEqualTo(412);
            return false;
        }
    }

    @Test
    void onlyAllowedMovesOfTheStatusAreMade() {
        StoredRecord made = open(People.maya(), "Moves");
        ProblemException conflict = refused(
                409,
                () -> world.records.change(
                        People.agent(), "ticket", made.id(), 1, fields("status", Map.of("code", "waiting"))));
        assertThat(conflict.extensions()).containsEntry("allowed", List.of("working", "closed"));
        world.records.change(People.agent(), "ticket", made.id(), 1, fields("status", Map.of("code", "closed")));
        assertThat(refused(
                                409,
                                () -> world.records.change(
                                        People.agent(),
                                        "ticket",
                                        made.id(),
                                        2,
                                        fields("status", Map.of("code", "new"))))
                        .extensions())
                .containsEntry("allowed", List.of());
    }

    @Test
    void takenValuesAreRefusedWithoutSayingWhoHasThem() {
        world.records.create(People.agent(), "ticket", fields("subject", "a", "code", "ONE"));
        assertThat(wrong(() -> world.records.create(People.agent(), "ticket", fields("subject", "b", "code", "ONE"))))
                .containsExactly("/fields/code unique");
    }

    @Test
    void rightsAreAskedBeforeAnythingElse() {
        StoredRecord made = open(People.maya(), "Mine");
        refused(403, () -> world.records.change(People.jon(), "ticket", made.id(), 1, fields("body", "x")));
        refused(403, () -> world.records.change(People.jon(), "ticket", made.id(), 7, fields("nonsense", "x")));
        refused(404, () -> world.records.change(People.bo(), "ticket", made.id(), 1, fields("body", "x")));
        refused(403, () -> world.records.delete(People.maya(), "ticket", made.id(), 1));
        refused(403, () -> world.records.delete(People.agent(), "ticket", made.id(), 1));
        refused(404, () -> world.records.delete(People.bo(), "ticket", made.id(), 1));
        refused(403, () -> world.records.create(People.maya(), "device", fields("name", "x")));
        refused(404, () -> world.records.create(People.maya(), "memo", fields("text", "x")));
        refused(404, () -> world.records.list(People.maya(), "nonsense", World.query("", "", 5, "")));
        refused(412, () -> world.records.delete(People.admin(), "ticket", made.id(), 9));
        world.records.delete(People.admin(), "ticket", made.id(), 1);
        refused(404, () -> world.records.get(People.maya(), "ticket", made.id()));
    }

    @Test
    void whatOthersReferToStays() {
        world.records.create(People.agent(), "ticket", fields("subject", "x", "device", Map.of("id", lamp.toString())));
        refused(409, () -> world.records.delete(People.agent(), "device", lamp, 1));
    }

    @Test
    void theLicenceCutsRights() {
        StoredRecord made = open(People.maya(), "Mine");
        world.licensed = java.util.Set.of(dev.foyer.licensing.Operation.READ);
        try {
            refused(403, () -> open(People.maya(), "x"));
            assertThat(world.records.get(People.maya(), "ticket", made.id()).editable())
                    .isEmpty();
            world.licensed = java.util.Set.of();
            refused(404, () -> world.records.get(People.maya(), "ticket", made.id()));
        } finally {
            world.licensed = java.util.Set.of(dev.foyer.licensing.Operation.values());
        }
    }

    @Test
    void recordsOfTablesThatChangeLogsMakeAreChangedAlike() {
        StoredRecord made =
                world.records.create(People.agent(), "contact", fields("firstName", "Ada", "lastName", "Stone"));
        assertThat(made.display()).isEqualTo("Ada Stone");
        StoredRecord changed =
                world.records.change(People.agent(), "contact", made.id(), 1, fields("lastName", "Sand"));
        assertThat(changed.display()).isEqualTo("Ada Sand");
        assertThat(wrong(() -> world.records.create(People.agent(), "contact", fields("name", "x"))))
                .containsExactly("/fields/lastName required", "/fields/name read-only");
    }

    @Test
    void fileFieldsPointToFilesOfTheRecord() {
        StoredRecord made = open(People.maya(), "Files");
        UUID file = attach(made.id(), "public");
        UUID internal = attach(made.id(), "internal");
        UUID elsewhere = attach(open(People.maya(), "Other").id(), "public");
        StoredRecord changed = world.records.change(
                People.maya(), "ticket", made.id(), 1, fields("attachment", Map.of("id", file.toString())));
        assertThat(((Reference) changed.values().get("attachment")).display()).isEqualTo("a.txt");
        for (UUID wrong : List.of(internal, elsewhere, UUID.randomUUID())) {
            assertThat(wrong(() -> world.records.change(
                            People.maya(),
                            "ticket",
                            made.id(),
                            2,
                            fields("attachment", Map.of("id", wrong.toString())))))
                    .containsExactly("/fields/attachment reference");
        }
    }

    private static UUID attach(UUID record, String visibility) {
        UUID id = UUID.randomUUID();
        world.test.execute(
                "insert into platform.file (id, object, record_id, account_id, shared, at, author, author_name,"
                        + " name, size, type, visibility) values ('" + id + "', 'ticket', '" + record + "', '"
                        + People.ALDER
                        + "', false, now(), '" + People.user(People.MAYA) + "', 'Maya', 'a.txt', 1, 'text/plain', '"
                        + visibility
                        + "')");
        return id;
    }

    @Test
    void violationsPointIntoTheRequest() {
        Violation violation =
                refused(422, () -> open(People.maya(), "")).violations().get(0);
        assertThat(violation.pointer()).isEqualTo("/fields/subject");
    }
}
