// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.database.Identity;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database enforces the scope of external users although no query here has a predicate (spec A-8). */
class SecondWallTest {
    private static Desk desk;

    @BeforeAll
    static void start() {
        desk = new Desk();
        desk.update(Desk.yaml());
        ticket(1, Desk.MAYA, Desk.ALDER);
        ticket(2, Desk.JON, Desk.ALDER);
        ticket(3, Desk.BO, Desk.BIRCH);
        desk.database.execute(
                "insert into desk.note (id, text, contact_id) values ('" + Desk.id(1) + "', 'Maya', '" + Desk.MAYA
                        + "'), ('" + Desk.id(2) + "', 'Jon', '" + Desk.JON + "')",
                "insert into desk.note (id, text, created_by) values ('" + Desk.id(3) + "', 'by Maya', '"
                        + Desk.MAYAS_USER + "')",
                "insert into desk.order_record (id, title, account_id) values ('" + Desk.id(1) + "', 'A', '"
                        + Desk.ALDER + "'), ('" + Desk.id(2) + "', 'B', '" + Desk.BIRCH + "')",
                "insert into desk.memo (id, text) values ('" + Desk.id(1) + "', 'internal')");
        paper(1, "published", "null");
        paper(2, "draft", "null");
        paper(3, "published", "'" + Desk.CUSTOMERS + "'");
        paper(4, "published", "'" + Desk.SELF_SERVICE + "'");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static void ticket(int number, UUID contact, UUID account) {
        desk.database.execute(
                "insert into desk.ticket (id, number, subject, status_id, contact_id, account_id) values ('"
                        + Desk.id(number)
                        + "', 'T" + number + "', 'Printer', (select id from desk.ticket_status where code = 'new'), '"
                        + contact + "', '" + account + "')",
                "insert into desk.ticket_topics (record_id, target_id) select '" + Desk.id(number)
                        + "', id from desk.topic");
    }

    private static void paper(int number, String status, String audience) {
        desk.database.execute(
                "insert into desk.paper (id, title, status_id, audience_id) values ('" + Desk.id(number) + "', 'P"
                        + number + "', (select id from desk.paper_status where code = '" + status + "'), " + audience
                        + ")",
                "insert into desk.paper_topics (record_id, target_id) select '" + Desk.id(number)
                        + "', id from desk.topic where code = 'network'");
    }

    private static String insert(String contact, String account, String creator) {
        return "insert into desk.ticket (id, number, subject, status_id, contact_id, account_id, created_by) values (gen_random_uuid(), "
                + "'X' || nextval('desk.ticket_number_seq'), 'x', (select id from desk.ticket_status where code = 'new'), "
                + contact + ", " + account + ", " + creator + ")";
    }

    private static String quoted(UUID id) {
        return "'" + id + "'";
    }

    @Test
    void organizationReadsItsOwnRecordsOnly() {
        assertThat(desk.read(Desk.maya(), "select number from desk.ticket order by 1"))
                .containsExactly("T1", "T2");
        assertThat(desk.read(Desk.maya(), "select number from desk.ticket_scope order by 1"))
                .containsExactly("T1", "T2");
        assertThat(desk.read(
                        Desk.maya(), "select number from desk.ticket_scope where subject ilike '%print%' order by 1"))
                .containsExactly("T1", "T2");
        assertThat(desk.read(Desk.external(Desk.BO, Desk.BIRCH, Desk.CUSTOMERS), "select number from desk.ticket"))
                .containsExactly("T3");
    }

    @Test
    void theScopeIsThatOfTheRole() {
        Identity selfService = Desk.external(Desk.MAYA, Desk.ALDER, Desk.SELF_SERVICE);
        assertThat(desk.read(selfService, "select number from desk.ticket")).containsExactly("T1");
        assertThat(desk.read(Desk.external(Desk.MAYA, Desk.ALDER), "select number from desk.ticket"))
                .isEmpty();
        assertThat(desk.read(new Identity(Identity.Role.EXTERNAL, Map.of()), "select number from desk.ticket"))
                .isEmpty();
    }

    @Test
    void whoHasNoAccountIsAnOrganizationOfOne() {
        ticket(8, Desk.MAYA, Desk.ALDER);
        desk.database.execute("update desk.ticket set account_id = null where id = " + quoted(Desk.id(8)));
        Identity alone = Desk.external(Desk.MAYA, null, Desk.CUSTOMERS);
        assertThat(desk.read(alone, "select number from desk.ticket order by 1"))
                .containsExactly("T1", "T8");
        assertThat(desk.read(Desk.external(Desk.BO, null, Desk.CUSTOMERS), "select number from desk.ticket"))
                .containsExactly("T3");
        assertThat(desk.write(alone, insert(quoted(Desk.MAYA), "null", quoted(Desk.MAYAS_USER))))
                .isOne();
        assertThatThrownBy(
                        () -> desk.write(alone, insert(quoted(Desk.MAYA), quoted(Desk.ALDER), quoted(Desk.MAYAS_USER))))
                .hasStackTraceContaining("row-level security");
        desk.database.execute("delete from desk.ticket where number like 'X%' or number = 'T8'");
    }

    @Test
    void ownIsTheContactAndTheCreator() {
        assertThat(desk.read(Desk.maya(), "select text from desk.note order by 1"))
                .containsExactly("Maya", "by Maya");
        assertThat(desk.read(Desk.maya(), "select text from desk.note_scope order by 1"))
                .containsExactly("Maya", "by Maya");
    }

    @Test
    void allIsCutDownByThePortalFilter() {
        assertThat(desk.read(Desk.maya(), "select title from desk.paper order by 1"))
                .containsExactly("P1", "P3");
        assertThat(desk.read(Desk.maya(), "select title from desk.paper_scope order by 1"))
                .containsExactly("P1", "P3");
        assertThat(desk.read(Desk.maya(), "select record_id from desk.paper_topics"))
                .hasSize(2);
    }

    @Test
    void linksFollowTheirRecords() {
        assertThat(desk.read(Desk.maya(), "select distinct record_id::text from desk.ticket_topics order by 1"))
                .containsExactly(Desk.id(1).toString(), Desk.id(2).toString());
        ticket(7, Desk.MAYA, Desk.ALDER);
        desk.database.execute("update desk.ticket set account_id = " + quoted(Desk.BIRCH) + ", contact_id = "
                + quoted(Desk.BO) + " where id = " + quoted(Desk.id(7)));
        assertThat(desk.read(Desk.maya(), "select record_id::text from desk.ticket_topics"))
                .doesNotContain(Desk.id(7).toString());
        desk.database.execute("delete from desk.ticket where id = " + quoted(Desk.id(7)));
        assertThatThrownBy(() -> desk.write(
                        Desk.maya(),
                        "insert into desk.ticket_topics (record_id, target_id) select " + quoted(Desk.id(3))
                                + ", id from desk.topic limit 1"))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void whatIsNotExposedIsNotThere() {
        assertThat(desk.read(Desk.maya(), "select text from desk.memo")).isEmpty();
        assertThatThrownBy(() -> desk.write(Desk.maya(), "update desk.memo set text = 'x'"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void nobodyRegistersForAnotherCompanyOrPerson() {
        String me = quoted(Desk.MAYAS_USER);
        assertThat(desk.write(Desk.maya(), insert(quoted(Desk.MAYA), quoted(Desk.ALDER), me)))
                .isOne();
        for (String foreign : new String[] {
            insert(quoted(Desk.MAYA), quoted(Desk.BIRCH), me),
            insert(quoted(Desk.BO), quoted(Desk.BIRCH), me),
            insert(quoted(Desk.JON), quoted(Desk.ALDER), me),
            insert(quoted(Desk.MAYA), "null", me),
            insert(quoted(Desk.MAYA), quoted(Desk.ALDER), quoted(Desk.id(77)))
        }) {
            assertThatThrownBy(() -> desk.write(Desk.maya(), foreign)).hasStackTraceContaining("row-level security");
        }
        desk.database.execute("delete from desk.ticket where number like 'X%'");
    }

    @Test
    void organizationRegistersForItselfOnly() {
        String order = "insert into desk.order_record (id, title, account_id) values (gen_random_uuid(), 'new', ";
        assertThat(desk.write(Desk.maya(), order + quoted(Desk.ALDER) + ")")).isOne();
        assertThatThrownBy(() -> desk.write(Desk.maya(), order + quoted(Desk.BIRCH) + ")"))
                .hasStackTraceContaining("row-level security");
        assertThat(desk.write(Desk.maya(), "update desk.order_record set title = 'mine'"))
                .isEqualTo(2);
        assertThatThrownBy(() ->
                        desk.write(Desk.maya(), "update desk.order_record set account_id = " + quoted(Desk.BIRCH)))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aForeignRecordIsNeitherChangedNorMoved() {
        assertThat(desk.write(Desk.maya(), "update desk.ticket set subject = 'changed'"))
                .isOne();
        assertThat(desk.all("select number from desk.ticket where subject = 'changed'"))
                .containsExactly("T1");
        assertThatThrownBy(() -> desk.write(Desk.maya(), "update desk.ticket set account_id = " + quoted(Desk.BIRCH)))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> desk.write(Desk.maya(), "delete from desk.ticket"))
                .hasStackTraceContaining("permission denied");
        assertThat(desk.write(Desk.maya(), "delete from desk.note where text = 'Jon'"))
                .isZero();
        desk.database.execute("update desk.ticket set subject = 'Printer'");
    }

    @Test
    void staffSeesEverything() {
        assertThat(desk.read(Desk.staff(), "select number from desk.ticket order by 1"))
                .containsExactly("T1", "T2", "T3");
        assertThat(desk.read(Desk.staff(), "select title from desk.paper")).hasSize(4);
        assertThat(desk.read(Desk.staff(), "select text from desk.memo")).hasSize(1);
    }
}
