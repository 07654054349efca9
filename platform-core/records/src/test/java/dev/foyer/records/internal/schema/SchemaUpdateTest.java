// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaUpdateTest {
    private Desk desk;

    @BeforeEach
    void start() {
        desk = new Desk();
        desk.update(Desk.yaml());
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    private String type(String table, String column) {
        return desk.all("select format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'desk." + table
                        + "'::regclass and attname = '" + column + "'")
                .toString();
    }

    private void ticket(int number, String subject) {
        desk.database.execute("insert into desk.ticket (id, number, subject, status_id) values ('" + Desk.id(number)
                + "', 'T" + number + "', '" + subject + "', (select id from desk.ticket_status where code = 'new'))");
    }

    @Test
    void tablesHaveRealColumns() {
        assertThat(type("ticket", "number")).isEqualTo("[text]");
        assertThat(type("ticket", "status_id")).isEqualTo("[uuid]");
        assertThat(type("ticket", "amount_amount")).isEqualTo("[bigint]");
        assertThat(type("ticket", "effort")).isEqualTo("[bigint]");
        assertThat(type("ticket", "registered_on")).isEqualTo("[timestamp with time zone]");
        assertThat(type("ticket", "tsv")).isEqualTo("[tsvector]");
        assertThat(type("ticket_topics", "account_id")).isEqualTo("[uuid]");
    }

    @Test
    void nothingIsDoneWhenNothingDiffers() {
        assertThat(desk.update(Desk.yaml())).isZero();
    }

    @Test
    void generatedColumnsFollowTheirFields() {
        ticket(1, "Größe der ROUTER");
        assertThat(desk.all("select quick_text from desk.ticket")).containsExactly("t1 größe der router");
        assertThat(desk.all("select is_open::text from desk.ticket")).containsExactly("true");
        desk.database.execute(
                "update desk.ticket set status_id = (select id from desk.ticket_status where code = 'closed'), search_text = 'gateways'");
        assertThat(
                        desk.all(
                                "select (tsv @@ websearch_to_tsquery('english', 'gateway router'))::text || is_open from desk.ticket"))
                .containsExactly("truefalse");
    }

    @Test
    void foreignKeysHold() {
        assertThatThrownBy(() -> desk.database.execute("insert into desk.ticket (id, subject, status_id) values ('"
                        + Desk.id(5) + "', 'x', '" + Desk.id(6) + "')"))
                .hasStackTraceContaining("ticket_status_id_fkey");
        assertThatThrownBy(() -> desk.database.execute(
                        "insert into desk.note (id, contact_id) values ('" + Desk.id(5) + "', '" + Desk.id(6) + "')"))
                .hasStackTraceContaining("note_contact_id_fkey");
    }

    @Test
    void anUpgradeAddsAndKeeps() {
        ticket(1, "Kept");
        int changes = desk.update(Desk.yaml()
                        .replace("max: 50", "max: 80")
                        .replace(
                                "description: { type: long-text",
                                "dueOn: { type: date, sortable: true }\n      urgent: { type: boolean, required: true }\n      description: { type: long-text, quickSearch: true")
                        .replace(
                                "closed: { flags: [final] }",
                                "closed: { flags: [final] }\n      canceled: { flags: [final] }")
                + "  extra:\n    fields: { title: { type: text } }\n");
        assertThat(changes).isPositive();
        assertThat(type("ticket", "due_on")).isEqualTo("[date]");
        assertThat(type("extra", "title")).isEqualTo("[text]");
        ticket2("x".repeat(80));
        assertThat(desk.all("select subject from desk.ticket where number = 'T1'"))
                .containsExactly("Kept");
        assertThat(desk.all("select code from desk.ticket_status order by position"))
                .contains("canceled");
        assertThat(desk.read(Desk.staff(), "select quick_text from desk.ticket where number = 'T1'"))
                .containsExactly("t1 kept ");
        assertThat(desk.read(Desk.maya(), "select number from desk.ticket_scope"))
                .isEmpty();
    }

    private void ticket2(String subject) {
        desk.database.execute("insert into desk.ticket (id, number, subject, status_id, urgent) values ('" + Desk.id(2)
                + "', 'T2', '" + subject + "', (select id from desk.ticket_status where code = 'new'), false)");
    }

    @Test
    void goingBackToAnOlderDescriptorWorks() {
        String other = Desk.yaml()
                .replace("description: { type: long-text", "description: { type: long-text, quickSearch: true");
        desk.update(other);
        assertThat(desk.update(Desk.yaml())).isPositive();
        assertThat(desk.update(other)).isPositive();
        assertThat(desk.update(other)).isZero();
        assertThat(
                        desk.all(
                                "select count(*)::text from pg_indexes where schemaname = 'desk' and indexname = 'ticket_quick_text'"))
                .containsExactly("1");
    }

    @Test
    void aFieldThatGoesAndComesBackChangesNothing() {
        String more = Desk.yaml().replace("description: {", "remark: { type: text, max: 120 }\n      description: {");
        assertThat(desk.update(more)).isPositive();
        assertThat(desk.update(Desk.yaml())).isZero();
        assertThat(desk.update(more)).isZero();
        ticket(1, "Kept");
        assertThatThrownBy(() -> desk.database.execute("update desk.ticket set remark = repeat('x', 121)"))
                .hasStackTraceContaining("ticket_remark_max");
    }

    @Test
    void aLimitGoesWhenItsFieldHasNoneAnyMore() {
        ticket(1, "Short");
        desk.update(Desk.yaml().replaceFirst(", max: 50", ""));
        desk.database.execute("update desk.ticket set subject = repeat('x', 200)");
        assertThat(desk.all("select length(subject)::text from desk.ticket")).containsExactly("200");
    }

    @Test
    void aLimitThatComesBackLeavesLongerTextsAsTheyAre() {
        ticket(1, "Short");
        desk.update(Desk.yaml().replaceFirst(", max: 50", ""));
        desk.database.execute("update desk.ticket set subject = repeat('x', 200)");
        assertThat(desk.update(Desk.yaml())).isPositive();
        desk.database.execute("update desk.ticket set search_text = 'changed otherwise'");
        assertThat(desk.all("select length(subject)::text from desk.ticket")).containsExactly("200");
    }

    @Test
    void aColumnThatWidensWhileItsViewKeepsMoreIsShown() {
        String more = Desk.yaml().replace("description: {", "remark: { type: duration }\n      description: {");
        desk.update(more);
        desk.update(Desk.yaml());
        desk.update(more.replace("remark: { type: duration }", "remark: { type: decimal }"));
        assertThat(desk.read(Desk.maya(), "select remark::text from desk.ticket_scope"))
                .isEmpty();
    }

    @Test
    void aFieldThatIsGoneKeepsItsDataAndDoesNotStandInTheWay() {
        ticket(1, "Kept");
        desk.update(Desk.yaml()
                .replaceFirst("(?m)^      subject: .*\\n", "")
                .replace("display: \"{number} {subject}\"", "display: \"{number}\"")
                .replace("title: [subject]", "title: [number]"));
        assertThat(desk.all("select subject from desk.ticket")).containsExactly("Kept");
        desk.database.execute("insert into desk.ticket (id, number, status_id) values ('" + Desk.id(2)
                + "', 'T2', (select id from desk.ticket_status where code = 'new'))");
        assertThat(desk.all("select indexname from pg_indexes where schemaname = 'desk' and indexdef like '%subject%'"))
                .isEmpty();
    }

    @Test
    void aTypeThatWouldLoseDataIsRefused() {
        assertThatThrownBy(
                        () -> desk.update(Desk.yaml().replace("effort: { type: duration", "effort: { type: boolean")))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("ticket.effort is of the type bigint and cannot become boolean");
        assertThat(desk.update(Desk.yaml().replace("effort: { type: duration", "effort: { type: decimal")))
                .isPositive();
        assertThat(type("ticket", "effort")).isEqualTo("[numeric]");
    }

    @Test
    void whatAdministratorsChangedInLookupsStays() {
        desk.database.execute(
                "update desk.topic set name = 'Netz', color = 'bad', customized = true where code = 'network'");
        desk.update(
                Desk.yaml().replace("network: {}, printing: {}", "network: { color: ok }, scanning: { color: ok }"));
        assertThat(
                        desk.all(
                                "select code || ' ' || coalesce(name, '-') || ' ' || color || ' ' || active from desk.topic order by code"))
                .containsExactly("network Netz bad true", "printing - neutral false", "scanning - ok true");
    }
}
