// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.imports;

import dev.foyer.database.DatabaseException;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.RecordImport.Fault;
import dev.foyer.records.RecordImport.Outcome;
import dev.foyer.records.RecordImport.Row;
import dev.foyer.records.Translations;
import dev.foyer.records.model.ObjectType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
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
        Savepoint before = connection.setSavepoint();
        try {
            UUID id = rows.create(viewer, type, source, row, now);
            keys.insert(source, type.code(), row.key(), id);
            connection.releaseSavepoint(before);
            ids.put(row.key(), id);
            created++;
        } catch (ProblemException e) {
            connection.rollback(before);
            report(row, e);
        } catch (DatabaseException e) {
            connection.rollback(before);
            fault(row, "", "refused", Text.of("records.invalid.import-refused"));
        }
    }

    private void report(Row row, ProblemException problem) {
        if (problem.type() == CommonProblem.UNAVAILABLE) {
            throw problem;
        }
        if (problem.violations().isEmpty()) {
            fault(row, "", problem.type().slug(), problem.detail());
        }
        problem.violations().forEach(one -> fault(row, one.pointer(), one.code(), one.detail()));
    }

    private void fault(Row row, String pointer, String code, Text detail) {
        faults.add(new Fault(row.position(), pointer, code, translations.render(detail, viewer.locale())));
    }
}
