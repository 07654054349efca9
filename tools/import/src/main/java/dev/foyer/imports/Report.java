// SPDX-License-Identifier: Apache-2.0
package dev.foyer.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What became of the rows. */
final class Report {
    private static final int SHOWN = 200;

    private final boolean dryRun;
    private final List<String> faults = new ArrayList<>();
    private int created;
    private int unchanged;

    Report(boolean dryRun) {
        this.dryRun = dryRun;
    }

    void add(JsonNode outcome) {
        created += outcome.path("created").asInt();
        unchanged += outcome.path("unchanged").asInt();
        for (JsonNode fault : outcome.path("faults")) {
            faults.add("%s  %s  %s"
                    .formatted(
                            fault.path("position").asText(),
                            fault.path("pointer").asText(),
                            fault.path("detail").asText()));
        }
    }

    /** Prints the report; returns the exit status. */
    int print(PrintStream out) {
        faults.stream().limit(SHOWN).forEach(out::println);
        if (faults.size() > SHOWN) {
            out.printf("… and %,d more%n", faults.size() - SHOWN);
        }
        out.printf(
                "%s %,d, already there %,d, refused %,d%n",
                dryRun ? "Would import" : "Imported", created, unchanged, faults.size());
        return faults.isEmpty() ? 0 : 1;
    }
}
