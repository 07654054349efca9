// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.exchange;

import static java.util.stream.Collectors.toCollection;

import dev.foyer.database.Database;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.Violation;
import dev.foyer.records.Records;
import dev.foyer.records.SheetImport;
import dev.foyer.records.StoredRecord;
import dev.foyer.records.internal.exchange.SheetRows.Entry;
import dev.foyer.records.internal.imports.Attempts;
import dev.foyer.records.model.ObjectType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One import on its way. */
final class SheetRun implements SheetImport.Run {
    private final Database database;
    private final Records records;
    private final Viewer viewer;
    private final ObjectType type;
    private final SheetRows rows;
    private final SheetReport report;
    private final Optional<KnownRecords> known;
    private final boolean creates;
    private final boolean required;
    private final boolean dryRun;
    private final Map<String, Integer> seen = new HashMap<>();

    SheetRun(
            Database database,
            Records records,
            Viewer viewer,
            ObjectType type,
            SheetPlan plan,
            SheetRows rows,
            SheetReport report,
            Optional<KnownRecords> known,
            boolean dryRun) {
        this.database = database;
        this.records = records;
        this.viewer = viewer;
        this.type = type;
        this.rows = rows;
        this.report = report;
        this.known = known;
        this.creates = plan.key().map(SheetPlan.Key::creates).orElse(true);
        this.required = plan.key().filter(SheetPlan.Key::foreign).isPresent();
        this.dryRun = dryRun;
    }

    @Override
    public void rows(List<SheetImport.Row> batch) {
        List<Entry> entries =
                batch.stream().flatMap(row -> rows.read(row).stream()).toList();
        try {
            database.system(connection -> {
                all(connection, entries);
                if (dryRun) {
                    throw new UndoneException();
                }
                return entries.size();
            });
        } catch (UndoneException e) {
            // Nothing happened, and nothing that waits for a commit does.
        }
    }

    @Override
    public SheetImport.Report report() {
        return report.report(dryRun);
    }

    private void all(Connection connection, List<Entry> entries) throws SQLException {
        Map<String, List<StoredRecord>> found = found(entries);
        for (Entry entry : entries) {
            row(connection, entry, found);
        }
    }

    private Map<String, List<StoredRecord>> found(List<Entry> entries) {
        Set<String> keys =
                entries.stream().flatMap(entry -> key(entry).stream()).collect(toCollection(LinkedHashSet::new));
        return keys.isEmpty() ? Map.of() : known.map(one -> one.find(keys)).orElse(Map.of());
    }

    private Optional<String> key(Entry entry) {
        return known.flatMap(one -> entry.key().map(one::key)).filter(key -> !key.isEmpty());
    }

    private void row(Connection connection, Entry entry, Map<String, List<StoredRecord>> found) throws SQLException {
        Optional<String> key = key(entry);
        Optional<List<StoredRecord>> meant = key.flatMap(one -> Optional.ofNullable(found.get(one)));
        Optional<Violation> fault = keyFault(entry, key, meant);
        if (fault.isPresent() || !entry.faults().isEmpty()) {
            List<Violation> all = new ArrayList<>(entry.faults());
            fault.ifPresent(all::add);
            report.refused(entry.row().number(), all);
        } else if (meant.isPresent()) {
            change(connection, entry, meant.get().get(0));
        } else {
            create(connection, entry, key);
        }
    }

    private void create(Connection connection, Entry entry, Optional<String> key) throws SQLException {
        List<Violation> reasons = Attempts.attempt(connection, () -> {
            StoredRecord made = records.create(viewer, type.code(), rows.created(entry));
            key.ifPresent(value -> known.ifPresent(one -> one.remember(value, made.id())));
        });
        done(entry, reasons, report::created);
    }

    private void change(Connection connection, Entry entry, StoredRecord stored) throws SQLException {
        Map<String, @Nullable Object> fields = rows.changed(entry, stored);
        if (fields.isEmpty()) {
            report.unchanged();
            return;
        }
        List<Violation> reasons = Attempts.attempt(
                connection, () -> records.change(viewer, type.code(), stored.id(), stored.version(), fields));
        done(entry, reasons, report::changed);
    }

    private void done(Entry entry, List<Violation> reasons, Runnable counted) {
        if (reasons.isEmpty()) {
            counted.run();
        } else {
            report.refused(entry.row().number(), reasons);
        }
    }

    /** What is wrong with the identity of a row. */
    private Optional<Violation> keyFault(Entry entry, Optional<String> key, Optional<List<StoredRecord>> meant) {
        if (key.isEmpty()) {
            return required ? fault("required", "records.sheet.key-required") : Optional.empty();
        }
        Integer before = seen.putIfAbsent(key.get(), entry.row().number());
        if (before != null) {
            return fault("twice", "records.sheet.key-twice", key.get(), String.valueOf(before));
        }
        if (meant.isEmpty()) {
            return creates ? Optional.empty() : fault("reference", "records.sheet.key-unknown", key.get());
        }
        if (meant.get().isEmpty()) {
            return fault("reference", "records.sheet.key-gone", key.get());
        }
        return meant.get().size() == 1 ? Optional.empty() : fault("ambiguous", "records.sheet.key-several", key.get());
    }

    private static Optional<Violation> fault(String code, String key, Object... arguments) {
        return Optional.of(new Violation("/key", code, Text.of(key, arguments)));
    }

    /** Takes the transaction of a dry run back. */
    private static final class UndoneException extends RuntimeException {
        UndoneException() {
            super("dry run", null, false, false);
        }
    }
}
