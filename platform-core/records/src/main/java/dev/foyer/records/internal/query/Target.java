// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.internal.access.BuiltIn;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import java.util.Optional;

/**
 * What a filter is about.
 *
 * @param alias of the table in the statement
 * @param reach what may be touched
 */
public record Target(ObjectType type, String alias, Reach reach, Variables variables) {
    /** A field that exists for whoever asks. */
    Optional<Field> field(String code) {
        return BuiltIn.field(type, code).filter(field -> reach.reads(type, code));
    }

    /** The column that a field is compared and sorted by. */
    String column(Field field) {
        return column(alias, field);
    }

    /** The column that a field is compared and sorted by, of a table alias. */
    static String column(String alias, Field field) {
        String column = field.type() == FieldType.MONEY ? field.column() + "_amount" : field.column();
        return alias + "." + Tables.quoted(column);
    }

    /** The column of the identity. */
    String id() {
        return alias + ".id";
    }
}
