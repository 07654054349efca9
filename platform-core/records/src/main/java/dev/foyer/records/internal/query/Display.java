// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.internal.access.BuiltIn;
import dev.foyer.records.internal.value.DisplayPattern;
import dev.foyer.records.model.ObjectType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how a record of a joined table is shown. */
final class Display {
    private final DisplayPattern pattern;
    private final Map<String, Cell> cells;

    private Display(DisplayPattern pattern, Map<String, Cell> cells) {
        this.pattern = pattern;
        this.cells = cells;
    }

    /** Of the readable fields of a type. */
    static Display of(Cells cells, Reach reach, ObjectType type, String alias, int depth) {
        DisplayPattern pattern = DisplayPattern.of(type);
        Map<String, Cell> read = new HashMap<>();
        for (String code : pattern.fields()) {
            BuiltIn.field(type, code)
                    .filter(field -> reach.reads(type, code))
                    .ifPresent(field -> read.put(code, cells.field(type, field, alias, depth)));
        }
        return new Display(pattern, read);
    }

    String read(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Map.Entry<String, Cell> cell : cells.entrySet()) {
            values.put(cell.getKey(), cell.getValue().read(row));
        }
        return pattern.fill(values::get);
    }
}
