// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import java.util.ArrayList;
import java.util.List;

/** How the server goes about a captured request, as it says itself. */
final class Plan {
    private final Server server;

    Plan(Server server) {
        this.server = server;
    }

    /** Runs the request's transactions again and explains its queries. */
    List<String> of(List<Statement> request) {
        List<String> plan = new ArrayList<>();
        for (Statement statement : request) {
            boolean question = statement.text().matches("(?is)(with|select) .*")
                    && !statement.text().startsWith("select set_config(");
            if (question) {
                plan.addAll(server.column("explain (analyze, buffers, costs off) " + statement.literal()));
            }
            server.run(statement.literal());
        }
        return plan;
    }

    /** Steps that do not stay quick when the table grows. */
    static List<String> slow(List<String> plan) {
        return plan.stream()
                .filter(line -> line.contains("Seq Scan on case_record") || line.contains("external merge"))
                .toList();
    }
}
