// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.query.Filter.Comparison;
import dev.foyer.records.internal.value.DisplayPattern;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.util.List;

/** How records are found by the way they are shown. */
final class Displays {
    private Displays() {}

    /** Whether one of the texts that a record is shown by is, or is like, a value. */
    static Condition matches(Comparison comparison, Target target, String value) {
        List<Field> texts = texts(target.type(), target.reach());
        if (texts.isEmpty()) {
            throw FilterFaults.value(comparison, value, "lookup");
        }
        return Condition.or(texts.stream()
                .map(target::column)
                .map(column -> comparison.operator() == Operator.LIKE
                        ? Condition.within(Sql.of(column + " ilike ?", Patterns.like(value)))
                        : Condition.of(Sql.of(column + " = ?", value.replace("\0", ""))))
                .toList());
    }

    /** The readable text fields of the display. */
    static List<Field> texts(ObjectType type, Reach reach) {
        return DisplayPattern.of(type).fields().stream()
                .filter(code -> reach.reads(type, code))
                .flatMap(code -> type.field(code).stream())
                .filter(Displays::isText)
                .toList();
    }

    private static boolean isText(Field field) {
        return switch (field.type()) {
            case TEXT, EMAIL, PHONE, URL, NUMBER -> true;
            default -> false;
        };
    }
}
