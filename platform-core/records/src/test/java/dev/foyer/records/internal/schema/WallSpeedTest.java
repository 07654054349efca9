// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The second wall leaves the indexes to the planner: plans for 100,000 tickets of 100 companies. */
class WallSpeedTest {
    private static final String FILL = """
            insert into desk.ticket (id, number, subject, status_id, contact_id, account_id, registered_on, search_text)
            select gen_random_uuid(), 'T' || i, 'Printer ' || i, s.id, case when mod(i, 100) = 0 then '$MAYA'::uuid end, a.id,
                   timestamptz '2026-01-01' + i * interval '1 minute', 'toner'
            from generate_series(1, 100000) i
            join directory.account a on a.name = case mod(i, 100) when 0 then 'Alder' else 'Company ' || mod(i, 100) end
            join desk.ticket_status s on s.code = case mod(i, 7) when 0 then 'new' else 'closed' end
            """.replace("$MAYA", Desk.MAYA.toString());

    private static Desk desk;

    @BeforeAll
    static void start() {
        desk = new Desk();
        desk.update(Desk.yaml());
        desk.database.execute(
                "insert into directory.account (id, name) select gen_random_uuid(), 'Company ' || i from generate_series(1, 99) i",
                FILL,
                "analyze desk.ticket");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static String plan(String sql) {
        return String.join("\n", desk.read(Desk.maya(), "explain (costs off) " + sql));
    }

    @Test
    void theListOfAnOrganizationWalksItsIndex() {
        assertThat(plan("select number from desk.ticket where account_id = '" + Desk.ALDER
                        + "' order by registered_on desc, id desc limit 51"))
                .contains("Index Scan Backward using ticket_account_id_registered_on_id")
                .doesNotContain("Sort");
    }

    @Test
    void aScopeOfOneColumnIsTestedOnceForAStatement() {
        assertThat(plan("select title from desk.order_record where account_id = '" + Desk.ALDER + "'"))
                .contains("One-Time Filter");
    }

    @Test
    void theOpenOnesHaveAnIndexOfTheirOwn() {
        assertThat(plan("select number from desk.ticket where account_id = '" + Desk.ALDER
                        + "' and is_open order by registered_on desc, id desc limit 51"))
                .contains("ticket_account_id_registered_on_id_open");
    }

    @Test
    void wordsAreFoundThroughTheViewByOneIndexOfScopeAndText() {
        assertThat(plan("select id from desk.ticket_scope where account_id = '" + Desk.ALDER
                        + "' and quick_text like '%printer 4200%'"))
                .contains("Bitmap Index Scan on ticket_quick_text");
        assertThat(plan("select id from desk.ticket_scope where account_id = '" + Desk.ALDER
                        + "' and tsv @@ websearch_to_tsquery('english', 'unheard')"))
                .contains("Bitmap Index Scan on ticket_tsv");
    }
}
