// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RuleContext;
import dev.foyer.records.RecordImport.ImportedComment;
import dev.foyer.records.RecordImport.Outcome;
import dev.foyer.records.RecordImport.Row;
import dev.foyer.records.Translations;
import dev.foyer.records.internal.scene.Cast;
import dev.foyer.records.internal.scene.Jobs;
import dev.foyer.records.internal.scene.Neighbour;
import dev.foyer.records.internal.scene.Play;
import dev.foyer.records.internal.scene.Scene;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportServiceTest {
    private static final Instant AT = Instant.parse("2024-05-01T08:00:00Z");

    private static Scene scene;
    private static Play play;
    private static ImportService imports;

    @BeforeAll
    static void prepare() {
        scene = new Scene();
        play = new Play(scene, new Jobs(scene).outbox());
        Translations translations = Neighbour.of(Translations.class, "render", given -> ((Text) given[0]).key());
        imports = ImportService.outside(
                scene.test.database(),
                scene.session("imports.ImportKeyMapper"),
                scene.sections,
                scene.access,
                translations,
                play.creation,
                play.feed,
                play.records);
        play.rules.add(new RecordRule() {
            @Override
            public String object() {
                return "job";
            }

            @Override
            public void validate(RecordDraft draft, RuleContext context) {
                if (draft.text("subject").orElse("").contains("forbidden")) {
                    draft.reject(Violation.field("subject", "forbidden", "test.forbidden"));
                }
            }
        });
    }

    @AfterAll
    static void end() {
        scene.close();
    }

    @BeforeEach
    void empty() {
        scene.test.execute("truncate library.job cascade", "truncate platform.import_key, platform.comment cascade");
    }

    @Test
    void repeatingDoesNoHarm() {
        Outcome first = run(rows(20));
        Outcome second = run(rows(25));
        assertThat(first.created()).isEqualTo(20);
        assertThat(second.created()).isEqualTo(5);
        assertThat(second.unchanged()).isEqualTo(20);
        assertThat(second.ids()).containsAllEntriesOf(first.ids());
        assertThat(scene.number("select count(*) from library.job")).isEqualTo(25);
    }

    @Test
    void faultyRowsAreReportedAndOthersGoIn() {
        List<Row> rows = new ArrayList<>(rows(3));
        rows.add(row("bad-1", Map.of("subject", "forbidden fruit")));
        rows.add(row("bad-2", Map.of("subject", "x", "nonsense", "y")));
        rows.add(row("bad-3", Map.of("description", "no subject")));
        rows.add(row("good", Map.of("subject", "last")));
        Outcome outcome = run(rows);
        assertThat(outcome.created()).isEqualTo(4);
        assertThat(outcome.faults())
                .extracting(fault -> fault.position() + " " + fault.pointer() + " " + fault.code())
                .containsExactly(
                        "bad-1 /fields/subject forbidden",
                        "bad-2 /fields/nonsense unknown",
                        "bad-3 /fields/subject required");
    }

    @Test
    void aDryRunLeavesNothing() {
        Outcome outcome = imports.rows(Cast.AGENT, "job", "tickets", true, rows(10));
        assertThat(outcome.created()).isEqualTo(10);
        assertThat(scene.number("select count(*) from library.job")).isZero();
        assertThat(scene.number("select count(*) from platform.import_key")).isZero();
    }

    @Test
    void peopleAndCompaniesAreFoundOrMade() {
        long contacts = scene.number("select count(*) from directory.contact");
        run(List.of(
                row("a", Map.of("subject", "a", "contact", Map.of("email", "MAYA@example.org"))),
                row("b", Map.of("subject", "b", "contact", Map.of("email", "zoe@new.example", "name", "Zoe Zander"))),
                row("c", Map.of("subject", "c", "contact", Map.of("email", "zoe@new.example"))),
                row("d", Map.of("subject", "d", "account", Map.of("name", "Dogwood")))));
        assertThat(scene.number("select count(*) from directory.contact")).isEqualTo(contacts + 1);
        assertThat(scene.number("select count(*) from library.job where contact_id = '" + Cast.MAYA.contact() + "'"))
                .isEqualTo(1);
        assertThat(scene.number("select count(*) from library.job j join directory.account a on a.id = j.account_id"
                        + " where a.name = 'Dogwood'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsOptionalMayBeMissing() {
        Outcome outcome = run(List.of(
                row("a", Map.of("subject", "a", "account", Map.of("key", "gone", "optional", true))),
                row("b", Map.of("subject", "b", "account", Map.of("key", "gone")))));
        assertThat(outcome.faults())
                .extracting(fault -> fault.position() + " " + fault.pointer())
                .containsExactly("b /fields/account");
        assertThat(scene.number("select count(*) from library.job where account_id is null"))
                .isEqualTo(1);
    }

    @Test
    void timeAndCommentsAreKept() {
        Map<String, @Nullable Object> fields = Map.of("subject", "a", "contact", Map.of("email", "maya@example.org"));
        Row row = new Row(
                "1",
                "a",
                fields,
                Optional.of(AT),
                List.of(
                        new ImportedComment("It burns", false, Optional.of(AT.plusSeconds(60))),
                        new ImportedComment("Put it out", true, Optional.empty())));
        run(List.of(row));
        assertThat(scene.number("select count(*) from library.job where created_on = '" + AT + "'"))
                .isEqualTo(1);
        assertThat(scene.number("select count(*) from platform.comment where author_name = 'Maya' and not employee"))
                .isEqualTo(1);
        assertThat(scene.number("select count(*) from platform.comment where employee and at = '" + AT + "'"))
                .isEqualTo(1);
    }

    @Test
    void aBatchThatOverlapsAnEarlierOneAddsOnlyWhatIsNew() {
        run(rows(100));
        Outcome outcome = run(rows(500));
        assertThat(outcome.created()).isEqualTo(400);
        assertThat(outcome.unchanged()).isEqualTo(100);
    }

    @Test
    void customersMayNotImport() {
        assertThatThrownBy(() -> imports.rows(Cast.MAYA, "job", "tickets", false, rows(1)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(403));
        assertThatThrownBy(() -> run(rows(501))).isInstanceOf(ProblemException.class);
    }

    private static Outcome run(List<Row> rows) {
        return imports.rows(Cast.AGENT, "job", "tickets", false, rows);
    }

    private static List<Row> rows(int count) {
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            rows.add(row("key-" + number, Map.of("subject", "Job " + number, "description", "Text of " + number)));
        }
        return rows;
    }

    private static Row row(String key, Map<String, Object> fields) {
        return new Row(key, key, new HashMap<>(fields), Optional.empty(), List.of());
    }
}
