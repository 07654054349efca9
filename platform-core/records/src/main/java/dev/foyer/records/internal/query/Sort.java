// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import java.util.Set;

/**
 * The order of a list. Empty values come last ascending and first descending, as an index has them.
 *
 * @param field by which is sorted
 */
public record Sort(Field field, boolean descending) {
    private static final Set<FieldType> ORDERED = Set.of(
            FieldType.TEXT,
            FieldType.EMAIL,
            FieldType.PHONE,
            FieldType.URL,
            FieldType.NUMBER,
            FieldType.CHOICE,
            FieldType.INTEGER,
            FieldType.DECIMAL,
            FieldType.MONEY,
            FieldType.BOOLEAN,
            FieldType.DATE,
            FieldType.DATE_TIME,
            FieldType.DURATION);

    /** An order that a descriptor says. */
    static Sort ofDescriptor(String text, Target target) {
        return parse(text, target);
    }

    /** An order that a caller asks for. */
    static Sort asked(String text, Target target) {
        Sort sort = parse(text, target);
        if (!sortable(target.type(), sort.field, target.variables().viewer().external())) {
            throw fault("records.sort.not-sortable", sort.field.code());
        }
        return sort;
    }

    /** Whether lists may be sorted by a field. */
    public static boolean sortable(ObjectType type, Field field, boolean external) {
        if (!ORDERED.contains(field.type())) {
            return false;
        }
        if (type.list().sort().replace("-", "").equals(field.code())) {
            return true;
        }
        boolean scoped = type.exposed() && type.owner().account().isPresent();
        return external
                ? field.sortable()
                : field.staffSortable()
                        || (field.sortable() && !scoped)
                        || type.field(field.code()).isEmpty();
    }

    private static Sort parse(String text, Target target) {
        boolean descending = text.startsWith("-");
        String code = descending || text.startsWith("+") ? text.substring(1) : text;
        Field field = target.field(code)
                .filter(one -> ORDERED.contains(one.type()))
                .orElseThrow(() -> fault("records.sort.field", code));
        return new Sort(field, descending);
    }

    private static ProblemException fault(String key, String code) {
        return CommonProblem.BAD_REQUEST.because(key, code).with("field", code);
    }

    /** Whether rows without a value are possible. */
    boolean nullable() {
        return !field.required()
                && !field.code().equals("createdOn")
                && !field.code().equals("changedOn");
    }

    /** Of a column and an identity. */
    String orderBy(String column, String id) {
        String direction = descending ? " desc" : "";
        return " order by " + column + direction + ", " + id + direction;
    }
}
