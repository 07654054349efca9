// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.database.Migrations.Applied;
import dev.foyer.database.Migrations.Change;
import dev.foyer.database.internal.bootstrap.Sql;
import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MigratorTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String PATH = "db/sample/changelog.xml";

    private final TestDatabase db = TestPostgres.fresh();

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void aChangeLogOfFormattedSqlRunsInItsSchemaOnce() {
        db.migrate("sample", PATH).migrate("sample", PATH);

        assertThat(db.migrations().applied("sample"))
                .extracting(Applied::id)
                .containsExactly("0001-create-note", "0002-index-note");
        assertThat(db.migrations().applied("sample").get(0).at())
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(db.migrations().schemas()).containsExactly("sample");
        assertThat(exists("sample.note")).isTrue();
    }

    @Test
    void twoSchemasMayRunTheSameChangeLog() {
        db.migrate("one", PATH).migrate("two", PATH);

        assertThat(exists("one.note") && exists("two.note")).isTrue();
    }

    @Test
    void aFailureNamesTheChangeSetAndLeavesNothingOfIt() {
        assertThatThrownBy(() -> db.migrate("broken", "db/broken/changelog.xml"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("0001-fail")
                .hasMessageContaining("no_such_column");
        assertThat(exists("broken.half")).isFalse();
    }

    @Test
    void aChangeLogThatRanIsNotGivenToLiquibaseAgain() {
        db.migrate("sample", PATH);
        db.execute("drop table sample.databasechangeloglock");

        db.migrate("sample", PATH);

        assertThat(exists("sample.databasechangeloglock")).isFalse();
    }

    @Test
    void aSchemaThatWasDroppedIsMadeAgain() {
        db.migrate("sample", PATH);
        db.execute("drop schema sample cascade");

        db.migrate("sample", PATH);

        assertThat(exists("sample.note")).isTrue();
    }

    @Test
    void aLockLeftBehindByAKilledNodeIsFreed() {
        db.migrate("sample", PATH);
        db.execute("insert into sample.databasechangeloglock (id, locked, lockgranted, lockedby)"
                + " values (1, true, now(), 'dead') on conflict (id) do update set locked = true, lockedby = 'dead'");
        db.execute("delete from platform.migrated");

        db.migrate("sample", PATH);

        assertThat(db.migrations().applied("sample")).hasSize(2);
    }

    @Test
    void generatedChangesAreAppliedOnceAndSurviveLiquibase() {
        List<Change> changes = List.of(
                new Change("table", List.of("create table thing (id uuid primary key)")),
                new Change("column", List.of("alter table thing add name text", "create index on thing (name)")));

        db.migrations().apply("made", changes.subList(0, 1));
        db.migrations().apply("made", changes);
        db.migrations().apply("made", changes);
        db.migrate("made", PATH);

        assertThat(db.migrations().applied("made"))
                .extracting(Applied::id, Applied::author)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("table", "generated"),
                        org.assertj.core.groups.Tuple.tuple("column", "generated"))
                .hasSize(4);
        assertThat(exists("made.thing")).isTrue();
    }

    @Test
    void aGeneratedChangeThatFailsIsNamedAndThoseBeforeItStay() {
        List<Change> changes = List.of(
                new Change("good", List.of("create table good (id uuid)")),
                new Change("bad", List.of("create table half (id uuid)", "create table bad (")));

        assertThatThrownBy(() -> db.migrations().apply("made", changes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bad");

        assertThat(db.migrations().applied("made")).extracting(Applied::id).containsExactly("good");
        assertThat(exists("made.half")).isFalse();
    }

    @Test
    void whatIsDoneTogetherIsThereAsAWhole() {
        db.migrations().together(LONG, () -> {
            db.migrations().apply("made", List.of(new Change("table", List.of("create table thing (id uuid)"))));
            db.migrate("made", PATH);
            db.migrations().apply("made", List.of(new Change("more", List.of("alter table thing add name text"))));
            assertThat(exists("made.note")).isTrue();
            return "";
        });

        assertThat(db.migrations().applied("made"))
                .extracting(Applied::id)
                .containsExactly("table", "0001-create-note", "0002-index-note", "more");
        assertThat(exists("made.thing")).isTrue();
    }

    @Test
    void ofWhatFailsTogetherNothingIsLeft() {
        db.migrate("made", PATH);

        assertThatThrownBy(() -> db.migrations().together(LONG, () -> {
                    db.migrations().apply("made", List.of(new Change("t", List.of("create table thing (id uuid)"))));
                    return db.migrate("made", "db/broken/changelog.xml");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("0001-fail")
                .hasMessageContaining("no_such_column");
        assertThat(exists("made.thing")).isFalse();
        assertThat(exists("made.note")).isTrue();
        assertThat(db.migrations().applied("made")).hasSize(2);
        db.migrations().apply("made", List.of(new Change("t", List.of("create table thing (id uuid)"))));
        assertThat(exists("made.thing")).isTrue();
    }

    @Test
    void aChangeLogThatRanTogetherWithAFailureRunsAgain() {
        assertThatThrownBy(() -> db.migrations().together(LONG, () -> {
                    db.migrate("sample", PATH);
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");
        assertThat(exists("sample.note")).isFalse();

        db.migrations().together(LONG, () -> db.migrate("sample", PATH));
        assertThat(exists("sample.note")).isTrue();
    }

    @Test
    void aStatementThatTakesTooLongFailsAndHoldsUpNobody() {
        Change slow = new Change("slow", List.of("create table slow (id uuid)", "select pg_sleep(60)"));

        assertThatThrownBy(() -> db.migrations().together(Duration.ofMillis(200), () -> {
                    db.migrations().apply("made", List.of(slow));
                    return "";
                }))
                .hasStackTraceContaining("statement timeout");
        assertThat(exists("made.slow")).isFalse();
        db.migrations().together(LONG, () -> db.migrate("other", PATH));
        assertThat(exists("other.note")).isTrue();
    }

    @Test
    void ofWhatIsGivenUpNothingIsKept() {
        assertThatThrownBy(() -> db.migrations().together(LONG, () -> {
                    db.migrate("sample", PATH);
                    Thread.currentThread().interrupt();
                    return "";
                }))
                .hasMessageContaining("Given up");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(exists("sample.note")).isFalse();
    }

    @Test
    void aSchemaThatDoesNotExistHasNothingApplied() {
        assertThat(db.migrations().applied("nowhere")).isEmpty();
    }

    private boolean exists(String table) {
        return db.database().system(connection -> Sql.holds(connection, "select to_regclass(?) is not null", table));
    }
}
