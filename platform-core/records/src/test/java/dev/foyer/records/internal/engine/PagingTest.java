// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.Money;
import dev.foyer.records.ListQuery;
import dev.foyer.records.RecordPage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists go on where they ended, whatever is sorted by and whatever is added meanwhile. */
class PagingTest {
    private static final int MEMOS = 25;
    private static World world;

    @BeforeAll
    static void start() {
        world = new World();
        for (int number = 0; number < MEMOS; number++) {
            memo(number);
        }
        for (int number = 0; number < 11; number++) {
            ticket(People.MAYA, People.ALDER, "Ticket " + number, number % 3 == 0 ? null : number % 4);
            ticket(People.BO, People.BIRCH, "Foreign " + number, number);
        }
    }

    /** Every third one has no values, and values come several times. */
    private static void memo(int number) {
        Map<String, Object> values = new HashMap<>(Map.of("text", "Memo " + (number % 7)));
        if (number % 3 != 0) {
            int step = number % 5;
            values.put("amount", new Money(BigDecimal.valueOf(step, 1), "EUR"));
            values.put("hours", (long) step);
            values.put("ratio", BigDecimal.valueOf(step, 3));
            values.put("urgent", step > 2);
            values.put("day", LocalDate.parse("2026-01-01").plusDays(step));
            values.put("effort", Duration.ofMinutes(step));
        }
        world.system.create("memo", values);
    }

    private static void ticket(
            UUID contact, UUID account, String subject, @org.jspecify.annotations.Nullable Integer due) {
        Map<String, Object> values = new HashMap<>(Map.of("contact", contact, "account", account, "subject", subject));
        if (due != null) {
            values.put("dueOn", Instant.parse("2026-01-01T00:00:00Z").plusSeconds(due));
        }
        world.system.create("ticket", values);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "amount", "hours", "ratio", "urgent", "day", "effort", "createdOn", "changedOn"})
    void pagesHoldEveryRecordOnceInBothDirections(String field) {
        List<UUID> up = walk(People.agent(), "memo", "", field, 4);
        List<UUID> down = walk(People.agent(), "memo", "", "-" + field, 7);
        assertThat(up).hasSize(MEMOS).doesNotHaveDuplicates();
        Collections.reverse(down);
        assertThat(down).isEqualTo(up);
    }

    @Test
    void emptyValuesComeLastAscendingAndFirstDescending() {
        List<Object> up = values("memo", "hours");
        assertThat(up.subList(0, 16)).doesNotContainNull();
        assertThat(up.subList(16, MEMOS)).containsOnlyNulls();
        List<Object> down = values("memo", "-hours");
        assertThat(down.subList(0, 9)).containsOnlyNulls();
        assertThat(down.get(9)).isEqualTo(4L);
    }

    private static List<Object> values(String object, String sort) {
        return world.records.list(People.agent(), object, World.query("", sort, 200, "")).items().stream()
                .map(record -> record.values().get("hours"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "dueOn, ''",
        "-dueOn, ''",
        "dueOn, status.code==new",
        "-dueOn, subject=like=tick",
        "dueOn, ratio=isnull=true"
    })
    void externalViewersWalkTheirOwnRecords(String sort, String filter) {
        for (Viewer viewer : List.of(People.maya(), People.self())) {
            assertThat(walk(viewer, "ticket", filter, sort, 3)).hasSize(11).doesNotHaveDuplicates();
        }
    }

    @Test
    void quickSearchWalksToo() {
        List<UUID> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            RecordPage page = world.records.list(People.maya(), "ticket", quick("TICK ket", cursor));
            page.items().forEach(item -> found.add(item.id()));
            assertThat(page.total().orElseThrow().count()).isEqualTo(11);
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        assertThat(found).hasSize(11).doesNotHaveDuplicates();
    }

    private static ListQuery quick(String words, Optional<String> cursor) {
        Optional<String> none = Optional.empty();
        return new ListQuery(none, none, none, Optional.of(words), cursor, 2, List.of(), true, false);
    }

    @Test
    void recordsAddedMeanwhileShiftNothing() {
        RecordPage first = world.records.list(People.agent(), "sheet", World.query("", "title", 2, ""));
        assertThat(first.items()).isEmpty();
        List<String> titles = List.of("b", "d", "f", "h");
        titles.forEach(title -> world.system.create("sheet", Map.of("title", title)));
        RecordPage page = world.records.list(People.agent(), "sheet", World.query("", "title", 2, ""));
        List.of("a", "c", "g").forEach(title -> world.system.create("sheet", Map.of("title", title)));
        RecordPage next = world.records.list(
                People.agent(),
                "sheet",
                World.query("", "title", 2, page.nextCursor().orElseThrow()));
        assertThat(shown(page)).containsExactly("b", "d");
        assertThat(shown(next)).containsExactly("f", "g");
    }

    private static List<String> shown(RecordPage page) {
        return page.items().stream().map(item -> item.display()).toList();
    }

    @Test
    void cursorsOfAnotherListAreRefused() {
        String cursor = world.records
                .list(People.agent(), "memo", World.query("", "hours", 2, ""))
                .nextCursor()
                .orElseThrow();
        for (ListQuery other : List.of(
                World.query("", "-hours", 2, cursor),
                World.query("hours>1", "hours", 2, cursor),
                World.query("", "hours", 2, "x"),
                World.query("", "hours", 2, "AAAA"),
                World.query("", "hours", 2, cursor.substring(0, 20)))) {
            refused(() -> world.records.list(People.agent(), "memo", other));
        }
        refused(() -> world.records.list(People.agent(), "ticket", World.query("", "", 2, cursor)));
    }

    @Test
    void limitsAndSortsAreChecked() {
        refused(() -> world.records.list(People.agent(), "memo", World.query("", "", 0, "")));
        refused(() -> world.records.list(People.agent(), "memo", World.query("", "", 201, "")));
        refused(() -> world.records.list(People.agent(), "memo", World.query("", "nonsense", 2, "")));
        refused(() -> world.records.list(People.agent(), "memo", World.query("", "topic", 2, "")));
        refused(() -> world.records.list(People.agent(), "ticket", World.query("", "hours", 2, "")));
        refused(() -> world.records.list(People.maya(), "ticket", World.query("", "secret", 2, "")));
        refused(() -> world.records.list(People.maya(), "ticket", World.query("", "createdBy", 2, "")));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.type().status())
                .isEqualTo(400));
    }

    private static List<UUID> walk(Viewer viewer, String object, String filter, String sort, int limit) {
        List<UUID> found = new ArrayList<>();
        String cursor = "";
        do {
            RecordPage page = world.records.list(viewer, object, World.query(filter, sort, limit, cursor));
            page.items().forEach(item -> found.add(item.id()));
            cursor = page.nextCursor().orElse("");
        } while (!cursor.isEmpty());
        return found;
    }
}
