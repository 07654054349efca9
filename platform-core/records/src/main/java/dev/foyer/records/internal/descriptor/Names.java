// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.model.FieldType;
import java.util.Locale;
import java.util.Set;

/** Names of tables and columns, and the words that cannot be names. */
final class Names {
    /** Words that PostgreSQL reserves, also as column names. */
    /** Codes whose schema is not a section's. */
    static final Set<String> PLATFORM = Set.of("platform", "public", "licensing", "deployment", "information-schema");

    private static final Set<String> RESERVED = Set.of(
            ("all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate "
                            + "collation column concurrently constraint create cross current_catalog current_date "
                            + "current_role current_schema current_time current_timestamp current_user default deferrable "
                            + "desc distinct do else end except false fetch for foreign freeze from full grant group "
                            + "having ilike in initially inner intersect into is isnull join lateral leading left like "
                            + "limit localtime localtimestamp natural not notnull null offset on only or order outer "
                            + "overlaps placing primary references returning right select session_user similar some "
                            + "symmetric system_user table tablesample then to trailing true union unique user using "
                            + "variadic verbose when where window with")
                    .split(" "));
    /** Columns that the engine keeps itself. */
    private static final Set<String> ENGINE = Set.of(
            "id",
            "version",
            "created_on",
            "created_by",
            "changed_on",
            "changed_by",
            "quick_text",
            "tsv",
            "search_text",
            "is_open");
    /** Setting of a field that pages do not show. */
    static final String HIDDEN = "hidden";

    /** Fields that every object has. */
    static final Set<String> BUILT_IN = Set.of("id", "version", "createdOn", "createdBy", "changedOn", "changedBy");

    private Names() {}

    static String snake(String code) {
        return code.replace('-', '_').replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    static String column(String code, FieldType type) {
        boolean reference = type == FieldType.LOOKUP || type == FieldType.FILE;
        return reference ? snake(code) + "_id" : snake(code);
    }

    static boolean reserved(String name) {
        return RESERVED.contains(name);
    }

    static boolean engine(String column) {
        return ENGINE.contains(column);
    }
}
