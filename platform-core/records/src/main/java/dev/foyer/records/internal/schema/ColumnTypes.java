// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import dev.foyer.records.model.Field;
import java.util.LinkedHashMap;
import java.util.Map;

/** The columns of a field with their types. */
public final class ColumnTypes {
    private ColumnTypes() {}

    /** Name and type of each column; none for a multi-lookup, which has a table of links. */
    public static Map<String, String> of(Field field) {
        Map<String, String> columns = new LinkedHashMap<>();
        switch (field.type()) {
            case TEXT, LONG_TEXT, RICH_TEXT, CHOICE, EMAIL, PHONE, URL -> columns.put(field.column(), "text");
            // Compared byte by byte, so that an index serves searches for the beginning.
            case NUMBER -> columns.put(field.column(), "text collate \"C\"");
            case INTEGER, DURATION -> columns.put(field.column(), "bigint");
            case DECIMAL -> columns.put(field.column(), "numeric");
            case BOOLEAN -> columns.put(field.column(), "boolean");
            case DATE -> columns.put(field.column(), "date");
            case DATE_TIME -> columns.put(field.column(), "timestamptz");
            case LOOKUP, FILE -> columns.put(field.column(), "uuid");
            case MONEY -> {
                columns.put(field.column() + "_amount", "bigint");
                columns.put(field.column() + "_currency", "text");
            }
            case MULTI_LOOKUP -> {}
        }
        return columns;
    }

    /** Whether values of one type can become values of the other without loss. */
    static boolean widens(String from, String to) {
        return (from.equals("bigint") && to.equals("numeric"))
                || (from.equals("date") && to.equals("timestamptz"))
                || (!from.startsWith("text") && to.equals("text"))
                || (from.startsWith("text") && to.startsWith("text"));
    }
}
