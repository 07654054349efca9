// SPDX-License-Identifier: Apache-2.0
package dev.foyer.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sends the rows of a source in batches and shows how far it is. */
final class Transfer {
    private static final int ROWS = 200;
    private static final int BYTES = 400_000;

    private final Portal portal;
    private final Source source;
    private final boolean dryRun;
    private final PrintStream out;

    Transfer(Portal portal, Source source, boolean dryRun, PrintStream out) {
        this.portal = portal;
        this.source = source;
        this.dryRun = dryRun;
        this.out = out;
    }

    Report run() {
        List<Row> rows = source.rows();
        Report report = new Report(dryRun);
        int sent = 0;
        for (List<Row> batch : batches(rows)) {
            report.add(send(batch));
            sent += batch.size();
            out.printf("\r%,d of %,d rows  %3d %%", sent, rows.size(), 100L * sent / rows.size());
            out.flush();
        }
        out.println();
        return report;
    }

    private JsonNode send(List<Row> batch) {
        List<Row> rows = dryRun ? batch.stream().map(Row::withoutReferences).toList() : batch;
        return portal.post(
                "/imports/" + source.object(), Map.of("source", source.name(), "dryRun", dryRun, "rows", rows));
    }

    private static List<List<Row>> batches(List<Row> rows) {
        List<List<Row>> batches = new ArrayList<>();
        List<Row> batch = new ArrayList<>();
        int size = 0;
        for (Row row : rows) {
            if (!batch.isEmpty() && (batch.size() == ROWS || size + row.size() > BYTES)) {
                batches.add(batch);
                batch = new ArrayList<>();
                size = 0;
            }
            batch.add(row);
            size += row.size();
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
