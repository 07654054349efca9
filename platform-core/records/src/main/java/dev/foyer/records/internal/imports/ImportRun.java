// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.imports;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.Violation;
import dev.foyer.records.RecordImport.Fault;
import dev.foyer.records.RecordImport.Outcome;
import dev.foyer.records.RecordImport.Row;
import dev.foyer.records.Translations;
import dev.foyer.records.model.ObjectType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One batch of rows; each has a savepoint of its own, so that a faulty one leaves the others alone. */
final class ImportRun {
    private final ImportKeyMapper keys;
    private final RowImport rows;
    private final Translations translations;
    private final Viewer viewer;
    private final ObjectType type;
    private final String source;
    private final Map<String, UUID> ids = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private int created;
    private int unchanged;

    ImportRun(
            ImportKeyMapper keys,
            RowImport rows,
            Translations translations,
            Viewer viewer,
            ObjectType type,
            String source) {
        this.keys = keys;
        this.rows = rows;
        this.translations = translations;
        this.viewer = viewer;
        this.type = type;
        this.source = source;
    }

    Outcome run(Connection connection, List<Row> batch, Instant now) throws SQLException {
        String[] wanted = batch.stream().map(Row::key).toArray(String[]::new);
        keys.known(source, type.code(), wanted).forEach(known -> ids.put(known.key(), known.record()));
        for (Row row : batch) {
            if (ids.containsKey(row.key())) {
                unchanged++;
            } else {
                attempt(connection, row, now);
            }
        }
        return new Outcome(created, unchanged, List.copyOf(faults), Map.copyOf(ids));
    }

    private void attempt(Connection connection, Row row, Instant now) throws SQLException {
        List<Violation> reasons = Attempts.attempt(connection, () -> {
            UUID id = rows.create(viewer, type, source, row, now);
            keys.insert(source, type.code(), row.key(), id);
            ids.put(row.key(), id);
        });
        created += reasons.isEmpty() ? 1 : 0;
        reasons.forEach(one -> faults.add(new Fault(
                row.position(), one.pointer(), one.code(), translations.render(one.detail(), viewer.locale()))));
    }
}
