// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.sql;

import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.SectionType;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Finds statements that name tables of records themselves. It keeps authors from a mistake; what keeps viewers from rows that
 * are not theirs, whatever a statement says, is row-level security.
 */
final class DirectUse {
    private DirectUse() {}

    /** Refuses a statement that names a table of records, with or without its schema where that is in the search path. */
    static void check(String statement, String schema, Collection<SectionType> sections) {
        for (SectionType section : sections) {
            for (ObjectType type : section.objects()) {
                if (pattern(type, type.schema().equals(schema))
                        .matcher(statement)
                        .find()) {
                    throw new IllegalArgumentException(
                            "A statement names the table of " + type.code() + ": write ${records." + type.code() + "}");
                }
            }
        }
    }

    private static Pattern pattern(ObjectType type, boolean near) {
        String qualified = name(type.schema()) + "\\s*\\.\\s*" + name(type.table());
        String alone = "\\b(?:from|join|into|update|only|using)\\s+" + name(type.table());
        return Pattern.compile(near ? qualified + "|" + alone : qualified, Pattern.CASE_INSENSITIVE);
    }

    private static String name(String text) {
        return "(?:\"" + Pattern.quote(text) + "\"|(?<![\\w\"])" + Pattern.quote(text) + "(?![\\w\"]))";
    }
}
