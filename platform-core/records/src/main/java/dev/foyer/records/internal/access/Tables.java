// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import dev.foyer.records.model.Field;
import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;

/** Names of tables and columns in SQL. Descriptors are checked, quotes are for reserved words. */
public final class Tables {
    private Tables() {}

    /** The table of an object. */
    public static String table(ObjectType type) {
        return quoted(type.schema()) + "." + quoted(type.table());
    }

    /** The view with the rows of the external viewer's scope, for conditions that are not leakproof. */
    public static String scopeView(ObjectType type) {
        return quoted(type.schema()) + "." + quoted(type.table() + "_scope");
    }

    /** The table of a lookup. */
    public static String table(LookupType lookup) {
        return quoted(lookup.schema()) + "." + quoted(lookup.table());
    }

    /** The table with the links of a multi-lookup field. */
    public static String links(ObjectType type, Field field) {
        return quoted(type.schema()) + "." + quoted(type.table() + "_" + field.column());
    }

    /** The sequence of a visible number. */
    public static String sequence(ObjectType type, Field field) {
        return quoted(type.schema()) + "." + quoted(type.table() + "_" + field.column() + "_seq");
    }

    /** A name in double quotes, always: generated SQL is read by machines. */
    public static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
