// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static dev.foyer.records.internal.engine.ChangesTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.ListQuery;
import dev.foyer.records.Operations;
import dev.foyer.records.RecordExport.Column;
import dev.foyer.records.RecordExport.Table;
import dev.foyer.records.StoredRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes out is what lists show, all of it and nothing else. */
class ExportTest {
    private static World world;
    private static Exchange exchange;

    @BeforeAll
    static void start() {
        world = new World();
        exchange = new Exchange(world);
        for (int number = 0; number < 450; number++) {
            ticket("Alder " + number, People.MAYA, People.ALDER);
        }
        for (int number = 0; number < 30; number++) {
            ticket("Birch " + number, People.BO, People.BIRCH);
        }
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void usualRights() {
        exchange.operations.grant(Operations.EXPORT_LISTS, List.of("all-employees"));
    }

    private static void ticket(String subject, UUID contact, UUID account) {
        world.system.create(
                "ticket", Map.of("subject", subject, "secret", "hush", "contact", contact, "account", account));
    }

    @Test
    void everyRecordGoesOutOnceInTheOrderOfTheList() {
        List<StoredRecord> all = exchange.records(People.agent(), "ticket", asking("", "-registeredOn", List.of()));
        assertThat(all).hasSize(480);
        Set<UUID> ids = all.stream().map(StoredRecord::id).collect(Collectors.toCollection(HashSet::new));
        assertThat(ids).hasSize(480);
        assertThat(all.get(0).display()).contains("Birch 29");
    }

    @Test
    void filterAndColumnsAreThoseThatWereAskedFor() {
        ListQuery query = asking("subject==\"Alder 7\"", "", List.of("status", "subject"));
        Table table = exchange.exports.open(People.agent(), "ticket", query);
        assertThat(table.columns()).extracting(Column::field).containsExactly("status", "subject");
        List<StoredRecord> page = table.pages().next();
        assertThat(page).hasSize(1);
        assertThat(page.get(0).values()).containsEntry("subject", "Alder 7").containsOnlyKeys("status", "subject");
        assertThat(table.pages().hasNext()).isFalse();
    }

    @Test
    void titlesAreInTheViewersLanguage() {
        Table table = exchange.exports.open(german(People.agent()), "ticket", asking("", "", List.of()));
        assertThat(table.title()).isEqualTo("Vorgänge");
        assertThat(table.columns()).extracting(Column::title).contains("Betreff", "Stunden", "Erstellt");
    }

    @Test
    void whoIsNotGrantedItMayNotExport() {
        refused(403, () -> exchange.exports.open(People.maya(), "ticket", asking("", "", List.of())));
        exchange.operations.grant(Operations.EXPORT_LISTS, List.of("agents"));
        assertThat(exchange.operations.may(People.agent(), Operations.EXPORT_LISTS))
                .isTrue();
        exchange.operations.grant(Operations.EXPORT_LISTS, List.of());
        refused(403, () -> exchange.exports.open(People.agent(), "ticket", asking("", "", List.of())));
        assertThat(exchange.operations.of(People.admin())).contains(Operations.EXPORT_LISTS);
        refused(404, () -> exchange.operations.grant("cook-coffee", List.of()));
        refused(422, () -> exchange.operations.grant(Operations.EXPORT_LISTS, List.of("nobody")));
    }

    @Test
    void nothingOfAnotherCompanyGoesOut() {
        exchange.operations.grant(Operations.EXPORT_LISTS, List.of("customer-portal-users"));
        List<StoredRecord> all = exchange.records(People.bo(), "ticket", asking("", "", List.of()));
        assertThat(all).hasSize(30).allMatch(record -> record.display().contains("Birch"));
        ListQuery asked = asking("subject=like=*Alder*", "", List.of());
        assertThat(exchange.records(People.bo(), "ticket", asked)).isEmpty();
    }

    @Test
    void aHiddenColumnDoesNotGoOut() {
        exchange.operations.grant(Operations.EXPORT_LISTS, List.of("customer-portal-users"));
        Table table = exchange.exports.open(People.bo(), "ticket", asking("", "", List.of()));
        assertThat(table.columns()).extracting(Column::field).doesNotContain("secret", "assignee");
        assertThat(table.pages().next()).allMatch(record -> !record.values().containsKey("secret"));
        refused(400, () -> exchange.exports.open(People.bo(), "ticket", asking("", "", List.of("secret"))));
        refused(400, () -> exchange.exports.open(People.bo(), "ticket", asking("secret==hush", "", List.of())));
        refused(404, () -> exchange.exports.open(People.bo(), "memo", asking("", "", List.of())));
    }

    static Viewer german(Viewer viewer) {
        return new Viewer(
                viewer.user(),
                viewer.contact(),
                viewer.account(),
                viewer.type(),
                viewer.name(),
                viewer.roles(),
                viewer.editions(),
                Locale.GERMAN,
                viewer.zone());
    }

    private static ListQuery asking(String filter, String sort, List<String> fields) {
        ListQuery first = World.query(filter, sort, 1, "");
        return new ListQuery(
                first.filter(),
                Optional.empty(),
                first.sort(),
                Optional.empty(),
                Optional.empty(),
                1,
                fields,
                false,
                false);
    }
}
