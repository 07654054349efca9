// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.database.DatabaseException;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.sql.SectionQueries;
import dev.foyer.records.StoredRecord;
import dev.foyer.records.internal.sql.Queries;
import dev.foyer.records.internal.sql.TicketQueries;
import dev.foyer.records.internal.sql.TicketQueries.Wish;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Statements of a plugin see what their viewer may, by the predicate and, without it, by row-level security. */
class SectionQueriesTest {
    private static World world;
    private static SectionQueries queries;
    private static UUID device;

    @BeforeAll
    static void start() {
        world = new World();
        world.test.execute(
                "create table trial.jotting (id uuid primary key, note text not null, account uuid)",
                "create table trial.tally (id bigserial primary key, mine int)");
        Queries.open(world.test, "trial");
        queries = Queries.of(world.test, world.access, world.sections);
        device = world.system.create("device", Map.of("name", "Laser", "active", true));
        open(People.maya(), "q maya");
        open(People.jon(), "q jon");
        open(People.bo(), "q bo");
        world.system.list("ticket", "subject=='q *'", 10);
        world.system.create("memo", Map.of("text", "internal"));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static void open(Viewer viewer, String subject) {
        StoredRecord made = world.records.create(viewer, "ticket", Map.of("subject", subject));
        world.system.change("ticket", made.id(), draft -> {
            draft.set("secret", "of " + subject);
            draft.setReference("device", device);
        });
    }

    private static List<String> subjects(SectionQueries from, Viewer viewer) {
        return from.read(viewer, TicketQueries.class, all -> all.subjects(new Wish("q ", false)));
    }

    private static <T> T read(Viewer viewer, Function<TicketQueries, T> work) {
        return queries.read(viewer, TicketQueries.class, work);
    }

    private static List<String> notes(Viewer viewer) {
        return read(viewer, TicketQueries::notes);
    }

    private static List<String> nobodys(Viewer viewer) {
        return read(viewer, TicketQueries::nobodys);
    }

    private static String secret(Viewer viewer) {
        return read(viewer, all -> all.secret("q maya").orElse(""));
    }

    private static List<Map<String, Object>> perDevice(String suffix) {
        return read(People.maya(), all -> all.perDevice("Las%", List.of("q maya", "q bo", "q jon"), suffix));
    }

    @Test
    void eachScopeSeesItsRows() {
        assertThat(subjects(queries, People.agent())).containsExactly("q bo", "q jon", "q maya");
        assertThat(subjects(queries, People.maya())).containsExactly("q jon", "q maya");
        assertThat(subjects(queries, People.self())).containsExactly("q maya");
        assertThat(subjects(queries, People.bo())).containsExactly("q bo");
        assertThat(subjects(queries, People.solo())).isEmpty();
    }

    @Test
    void withoutThePredicateRowLevelSecurityLeavesNoMore() {
        try (World forgetful = new World(true)) {
            forgetful.records.create(People.maya(), "ticket", Map.of("subject", "q maya"));
            forgetful.records.create(People.bo(), "ticket", Map.of("subject", "q bo"));
            SectionQueries open = Queries.of(forgetful.test, forgetful.access, forgetful.sections);
            assertThat(subjects(open, People.bo())).containsExactly("q bo");
            assertThat(subjects(open, People.solo())).isEmpty();
        }
    }

    @Test
    void columnsThatMayNotBeReadAreEmptyAndObjectsThatAreNotThereHaveNoRows() {
        assertThat(secret(People.agent())).isEqualTo("of q maya");
        assertThat(secret(People.maya())).isEqualTo("nothing");
        assertThat(nobodys(People.agent())).contains("internal");
        assertThat(nobodys(People.maya())).isEmpty();
    }

    @Test
    void valuesKeepTheirPlacesAmongThoseOfTheScope() {
        assertThat(perDevice("?")).containsExactly(Map.of("name", "Laser", "tickets", 2L));
        assertThat(perDevice("x")).isEmpty();
    }

    @Test
    void tablesOfRecordsAreNotNamed() {
        assertThatThrownBy(() -> read(People.agent(), TicketQueries::direct))
                .hasRootCauseMessage("A statement names the table of ticket: write ${records.ticket}");
        assertThatThrownBy(() -> read(People.agent(), TicketQueries::nearby))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(People.agent(), TicketQueries::unknown))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMapperDoesNotOutliveItsWork() {
        TicketQueries kept = read(People.agent(), all -> all);
        assertThatThrownBy(kept::notes).hasRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void ownTablesAreWrittenByEmployeesAndByOthersWhereAPolicyLetsThem() {
        queries.write(People.agent(), TicketQueries.class, all -> all.note(UUID.randomUUID(), "agent"));
        assertThat(notes(People.agent())).containsExactly("agent");
        assertThatThrownBy(() -> read(People.maya(), TicketQueries::notes)).isInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> read(People.agent(), all -> all.note(UUID.randomUUID(), "reading")))
                .isInstanceOf(DatabaseException.class);

        world.test.execute(
                "alter table trial.jotting enable row level security",
                "create policy staff on trial.jotting to " + world.test.staffRole() + " using (true)",
                "create policy own on trial.jotting to " + world.test.externalRole()
                        + " using (account = nullif(current_setting('foyer.account', true), '')::uuid)");
        Queries.open(world.test, "trial");
        queries.write(People.maya(), TicketQueries.class, all -> all.note(UUID.randomUUID(), "maya"));
        assertThat(notes(People.jon())).containsExactly("maya");
        assertThat(notes(People.bo())).isEmpty();
        assertThat(notes(People.agent())).containsExactly("agent", "maya");
    }

    @Test
    void aReadWithinAChangeSeesWhatWasWrittenAndLeavesTheRestAsItWas() {
        String path = world.database.system(connection -> {
            world.system.create("ticket", Map.of("subject", "w one", "contact", People.BO));
            List<String> seen = read(People.agent(), all -> all.subjects(new Wish("w ", true)));
            assertThat(seen).containsExactly("w one");
            try (var rows = connection.createStatement().executeQuery("select current_setting('search_path')")) {
                rows.next();
                return rows.getString(1);
            }
        });
        assertThat(path).doesNotContain("trial");
    }
}
