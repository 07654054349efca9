// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.exchange;

import dev.foyer.plugin.Violation;
import dev.foyer.records.SheetImport.Row;
import dev.foyer.records.StoredRecord;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.exchange.SheetPlan.Place;
import dev.foyer.records.internal.value.InvalidValueException;
import dev.foyer.records.model.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes rows of cells into fields with values. */
final class SheetRows {
    private final SheetPlan plan;
    private final CellReader cells;
    private final Grant grant;

    SheetRows(SheetPlan plan, CellReader cells, Grant grant) {
        this.plan = plan;
        this.cells = cells;
        this.grant = grant;
    }

    /**
     * A row that was read.
     *
     * @param key identity of its record, if it has one
     * @param values by field; null for an empty cell
     */
    record Entry(Row row, Optional<Object> key, Map<Field, @Nullable Object> values, List<Violation> faults) {}

    /** Reads a row; empty if there is nothing in it. */
    Optional<Entry> read(Row row) {
        if (row.cells().stream().allMatch(Objects::isNull)) {
            return Optional.empty();
        }
        Map<Field, @Nullable Object> values = new LinkedHashMap<>();
        List<Violation> faults = new ArrayList<>();
        for (int place = 0; place < plan.places().size(); place++) {
            Object cell = cell(row, place);
            Place column = plan.places().get(place);
            column.field().ifPresent(field -> values.put(field, value(field, cell, faults)));
        }
        Optional<Object> key = plan.key().map(one -> cell(row, one.place()));
        return Optional.of(new Entry(row, key, values, faults));
    }

    /** What a new record is made of. */
    Map<String, @Nullable Object> created(Entry entry) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        entry.values().forEach((field, value) -> {
            if (value != null) {
                fields.put(field.code(), CellReader.stored(value));
            }
        });
        return fields;
    }

    /** What differs from a record that is there. */
    Map<String, @Nullable Object> changed(Entry entry, StoredRecord stored) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        entry.values().forEach((field, value) -> {
            Object before = stored.values().get(field.code());
            boolean left = value == null && !(plan.clear() && grant.edits(field.code()));
            if (!left && !Sameness.same(field, value, before)) {
                fields.put(field.code(), CellReader.stored(value));
            }
        });
        return fields;
    }

    private @Nullable Object value(Field field, @Nullable Object cell, List<Violation> faults) {
        if (cell == null) {
            return null;
        }
        try {
            return cells.read(field, cell);
        } catch (InvalidValueException e) {
            faults.add(e.at("/fields/" + field.code()));
            return null;
        }
    }

    private static @Nullable Object cell(Row row, int place) {
        return place < row.cells().size() ? row.cells().get(place) : null;
    }
}
