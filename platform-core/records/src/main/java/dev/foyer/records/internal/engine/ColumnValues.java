// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static dev.foyer.records.internal.access.Tables.quoted;

import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns with the values that they will hold. */
final class ColumnValues {
    private final List<String> columns = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    void add(String column, @Nullable Object value) {
        columns.add(quoted(column));
        values.add(value);
    }

    /** The columns of a field; a multi-lookup has none. */
    void add(Field field, @Nullable Object value) {
        if (field.type() == FieldType.MONEY) {
            Money money = (Money) value;
            add(
                    field.column() + "_amount",
                    money == null ? null : money.amount().movePointRight(2).longValueExact());
            add(field.column() + "_currency", money == null ? null : money.currency());
        } else if (field.type() != FieldType.MULTI_LOOKUP) {
            add(field.column(), value instanceof Reference reference ? reference.id() : value);
        }
    }

    List<String> columns() {
        return columns;
    }

    List<@Nullable Object> values() {
        return values;
    }
}
