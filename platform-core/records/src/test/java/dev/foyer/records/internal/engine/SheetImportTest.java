// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static dev.foyer.records.internal.engine.ChangesTest.refused;
import static dev.foyer.records.internal.engine.Exchange.cells;
import static dev.foyer.records.internal.engine.Exchange.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.Operations;
import dev.foyer.records.SheetImport.Broken;
import dev.foyer.records.SheetImport.Column;
import dev.foyer.records.SheetImport.Fault;
import dev.foyer.records.SheetImport.Options;
import dev.foyer.records.SheetImport.Report;
import dev.foyer.records.StoredRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables become records by the rules of registering and changing one by one. */
class SheetImportTest {
    private static World world;
    private static Exchange exchange;

    @BeforeAll
    static void start() {
        world = new World();
        exchange = new Exchange(world);
        world.system.create("device", Map.of("name", "Lamp"));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void empty() {
        world.test.execute("truncate trial.ticket cascade", "truncate platform.import_key");
        exchange.operations.grant(Operations.IMPORT_LISTS, List.of("all-employees"));
        world.events.clear();
    }

    @Test
    void titlesInEitherLanguageAndCodesAreUnderstood() {
        List<String> titles = List.of("Betreff", "HOURS", "device", "Nonsense");
        Report report = run(options(false, ""), titles, cells("First", "3", "Lamp", "x"));
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.columns())
                .extracting(Column::field)
                .containsExactly(Optional.of("subject"), Optional.of("hours"), Optional.of("device"), Optional.empty());
        StoredRecord made = only();
        assertThat(made.values()).containsEntry("subject", "First").containsEntry("hours", 3L);
        assertThat(((Reference) made.values().get("device")).display()).isEqualTo("Lamp");
    }

    @Test
    void cellsOfEveryKindBecomeValues() {
        List<String> titles = List.of(
                "subject", "amount", "ratio", "urgent", "day", "dueOn", "effort", "channel", "topics", "status");
        run(
                options(false, ""),
                titles,
                cells(
                        new BigDecimal("4711"),
                        "1,234.50 EUR",
                        new BigDecimal("0.25"),
                        "Ja",
                        LocalDateTime.parse("2026-03-01T00:00:00"),
                        "01.03.2026 14:30",
                        "26:15",
                        "by E-MAIL",
                        "Network; printing",
                        "Working"));
        assertThat(only().values())
                .containsEntry("subject", "4711")
                .containsEntry("amount", new Money(new BigDecimal("1234.50"), "EUR"))
                .containsEntry("ratio", new BigDecimal("0.25"))
                .containsEntry("urgent", true)
                .containsEntry("day", LocalDate.parse("2026-03-01"))
                .containsEntry("dueOn", Instant.parse("2026-03-01T13:30:00Z"))
                .containsEntry("effort", Duration.ofMinutes(26 * 60 + 15))
                .containsEntry("channel", "mail");
        assertThat((List<?>) only().values().get("topics")).hasSize(2);
    }

    @Test
    void everyFaultIsReportedWithItsPlaceAndWhatIsAllowed() {
        Report report = run(
                options(false, ""),
                List.of("Subject", "channel", "Hours", "device"),
                cells("Good", "web", "1", null),
                cells(null, "web", "1", null),
                cells("Bad channel", "pigeon", "many", null),
                cells("Broken", "web", new Broken("#REF!"), null),
                cells("No such device", null, null, "Unicorn"));
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(4);
        assertThat(report.faults())
                .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.code())
                .containsExactly("3 Subject required", "4 Hours type", "5 Hours formula", "6 device reference");
        Report option = run(options(true, ""), List.of("Subject", "channel"), cells("x", "pigeon"));
        assertThat(option.faults()).extracting(Fault::allowed).containsExactly(List.of("Web", "By e-mail", "Phone"));
    }

    @Test
    void aDryRunChangesNothingAndSaysTheSame() {
        List<List<Object>> rows = new ArrayList<>();
        for (int number = 0; number < 120; number++) {
            rows.add(cells(number % 10 == 0 ? null : "Row " + number, "1"));
        }
        Report dry = exchange.tickets(People.agent(), options(true, ""), List.of("Subject", "Hours"), rows);
        assertThat(world.system.list("ticket", "", 10)).isEmpty();
        assertThat(world.events).isEmpty();
        Report real = exchange.tickets(People.agent(), options(false, ""), List.of("Subject", "Hours"), rows);
        assertThat(real.created()).isEqualTo(dry.created()).isEqualTo(108);
        assertThat(real.faults()).isEqualTo(dry.faults()).hasSize(12);
    }

    @Test
    void aKeyOfAnotherSystemMakesRepeatingHarmless() {
        List<String> titles = List.of("Ref", "Subject", "Hours");
        List<List<Object>> rows = List.of(cells("A-1", "One", "1"), cells("A-2", "Two", "2"));
        assertThat(exchange.tickets(People.agent(), options(false, "Ref"), titles, rows)
                        .created())
                .isEqualTo(2);
        Report again = exchange.tickets(People.agent(), options(false, "Ref"), titles, rows);
        assertThat(again.unchanged()).isEqualTo(2);
        Report changed = run(
                options(false, "Ref"),
                titles,
                cells("A-1", "One", "5"),
                cells("A-3", "Three", "3"),
                cells(null, "x", "1"));
        assertThat(changed.changed()).isEqualTo(1);
        assertThat(changed.created()).isEqualTo(1);
        assertThat(changed.faults()).extracting(Fault::code).containsExactly("required");
        assertThat(world.system.list("ticket", "", 10)).hasSize(3);
    }

    @Test
    void aNumberSaysWhichRecordIsChanged() {
        UUID id = world.system.create("ticket", Map.of("subject", "Old", "hours", 1));
        String number = String.valueOf(get(id).values().get("number"));
        List<String> titles = List.of("number", "Subject", "Hours", "score");
        Report report = run(
                options(false, "number"),
                titles,
                cells(number, "New", null, "99"),
                cells("T999999", "Nowhere", null, null),
                cells(number, "Twice", null, null),
                cells(null, "Fresh", "2", null));
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.faults()).extracting(Fault::code).containsExactly("reference", "twice");
        assertThat(get(id).values()).containsEntry("subject", "New").containsEntry("hours", 1L);
        assertThat(get(id).values().get("score")).isNull();
        assertThat(get(id).version()).isEqualTo(2);
    }

    @Test
    void theHourThatClocksShowTwiceIsTheSameWhicheverItIs() {
        Instant second = Instant.parse("2026-10-25T01:05:00Z");
        UUID id = world.system.create("ticket", Map.of("subject", "Night", "dueOn", second));
        List<String> titles = List.of("id", "dueOn");
        assertThat(run(options(false, "id"), titles, cells(id.toString(), "2026-10-25 02:05"))
                        .unchanged())
                .isEqualTo(1);
        assertThat(run(options(false, "id"), titles, cells(id.toString(), "2026-10-25T02:05:00+02:00"))
                        .changed())
                .isEqualTo(1);
        assertThat(get(id).values()).containsEntry("dueOn", second.minus(Duration.ofHours(1)));
    }

    @Test
    void emptyCellsClearOnlyWhenThatIsWanted() {
        UUID id = world.system.create("ticket", Map.of("subject", "Old", "hours", 1));
        List<Object> row = cells(id.toString(), "Old", null);
        List<String> titles = List.of("id", "Subject", "Hours");
        assertThat(run(options(false, "id"), titles, row).unchanged()).isEqualTo(1);
        assertThat(run(new Options(false, Map.of(), Optional.of("id"), true), titles, row)
                        .changed())
                .isEqualTo(1);
        assertThat(get(id).values().get("hours")).isNull();
    }

    @Test
    void theMappingIsCheckedBeforeAnyRow() {
        assertThat(wrong(Map.of("Nope", "subject"), "")).isEqualTo("/mapping/Nope unknown");
        assertThat(wrong(Map.of("Title", "nonsense"), "")).isEqualTo("/mapping/Title unknown");
        assertThat(wrong(Map.of("Title", "score"), "")).isEqualTo("/mapping/Title read-only");
        assertThat(wrong(Map.of("Title", "subject"), "Nope")).isEqualTo("/key unknown");
        assertThat(wrong(Map.of("Title", "urgent"), "Title")).isEqualTo("/key key");
        assertThat(wrong(Map.of("Title", ""), "")).isEqualTo("/mapping required");
    }

    @Test
    void whoCannotBeUnderstoodIsToldTheColumns() {
        List<String> titles = List.of("Nonsense", "More of it");
        ProblemException problem =
                refused(422, () -> exchange.imports.open(People.agent(), "ticket", titles, options(true, "")));
        assertThat(problem.violations()).extracting(Violation::code).containsExactly("required");
        assertThat(problem.extensions()).containsEntry("columns", titles);
    }

    @Test
    void aNameThatIsNotKnownIsSaidAgain() {
        Report report = run(options(true, ""), List.of("subject", "device"), cells("x", "Lamb"));
        assertThat(report.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("reference");
            assertThat(fault.detail()).isEqualTo("There is no “Lamb”, or you may not see it.");
        });
    }

    @Test
    void whoImportsMayDoNoMoreThanByHand() {
        refused(403, () -> run(People.maya(), options(false, ""), List.of("Subject"), cells("x")));
        exchange.operations.grant(Operations.IMPORT_LISTS, List.of("customer-portal-users"));
        refused(403, () -> run(People.agent(), options(false, ""), List.of("Subject"), cells("x")));
        UUID theirs = world.system.create("ticket", Map.of("subject", "Theirs", "account", People.ALDER));
        Report report =
                run(People.bo(), options(false, "id"), List.of("id", "Subject"), cells(theirs.toString(), "Mine now"));
        assertThat(report.faults()).extracting(Fault::code).containsExactly("reference");
        assertThat(get(theirs).values()).containsEntry("subject", "Theirs");
        Report hidden = run(People.bo(), options(true, ""), List.of("Subject", "secret"), cells("x", "y"));
        assertThat(hidden.columns().get(1).field()).isEmpty();
        refused(404, () -> exchange.imports.open(People.bo(), "memo", List.of("text"), options(false, "")));
    }

    @Test
    void aKeyOfSomebodyOutsideIsTheirOwn() {
        List<String> titles = List.of("Ref", "Subject");
        run(options(false, "Ref"), titles, cells("A-1", "Of the company"));
        exchange.operations.grant(Operations.IMPORT_LISTS, List.of("customer-portal-users"));
        Report report = run(People.bo(), options(false, "Ref"), titles, cells("A-1", "Of a customer"));
        assertThat(report.created()).isEqualTo(1);
    }

    private static String wrong(Map<String, String> mapping, String key) {
        Options options = new Options(true, mapping, Optional.of(key).filter(name -> !name.isEmpty()), false);
        ProblemException problem =
                refused(422, () -> exchange.imports.open(People.agent(), "ticket", List.of("Title"), options));
        return problem.violations().get(0).pointer() + " "
                + problem.violations().get(0).code();
    }

    @SafeVarargs
    private static Report run(Options options, List<String> titles, List<Object>... rows) {
        return run(People.agent(), options, titles, rows);
    }

    @SafeVarargs
    private static Report run(Viewer viewer, Options options, List<String> titles, List<Object>... rows) {
        return exchange.tickets(viewer, options, titles, List.of(rows));
    }

    private static StoredRecord get(UUID id) {
        return world.records.get(People.agent(), "ticket", id);
    }

    private static StoredRecord only() {
        List<dev.foyer.plugin.record.RecordView> all = world.system.list("ticket", "", 10);
        assertThat(all).hasSize(1);
        return get(all.get(0).id());
    }
}
