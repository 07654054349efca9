// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench.churn;

import dev.foyer.bench.Server;

/** What the database has of what visitors were told is kept. */
final class Written {
    private static final String COUNT = """
            select (select count(*) from platform.comment where text = '%1$s')
              + (select count(*) from cases.case_record where subject = '%1$s')
              + (select count(*) from leads.lead where topic = '%1$s')
              + (select count(*) from marketing_activities.marketing_activity where name = '%1$s')""";

    private Written() {}

    static long count(Server server) {
        return Long.parseLong(server.value(COUNT.formatted(Errands.REMARK)));
    }
}
