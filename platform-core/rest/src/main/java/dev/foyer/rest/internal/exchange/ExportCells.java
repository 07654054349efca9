// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.exchange;

import static java.util.stream.Collectors.joining;

import dev.foyer.plugin.record.Reference;
import dev.foyer.records.RecordExport.Column;
import dev.foyer.records.StoredRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of records as people read them in tables. */
final class ExportCells {
    private final List<Column> columns;
    private final ZoneId zone;

    ExportCells(List<Column> columns, ZoneId zone) {
        this.columns = columns;
        this.zone = zone;
    }

    List<@Nullable Object> of(StoredRecord record) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
            Object value = record.values().get(column.field());
            cells.add(value == null ? null : cell(column, value));
        }
        return cells;
    }

    private Object cell(Column column, Object value) {
        if (value instanceof Reference reference) {
            return reference.display();
        }
        if (value instanceof List<?> all) {
            return all.stream().map(one -> String.valueOf(cell(column, one))).collect(joining("; "));
        }
        if (value instanceof Instant time) {
            return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.SECONDS), zone);
        }
        if (value instanceof Number number && !(value instanceof BigDecimal)) {
            return BigDecimal.valueOf(number.longValue());
        }
        return value instanceof String text ? column.options().getOrDefault(text, text) : value;
    }
}
