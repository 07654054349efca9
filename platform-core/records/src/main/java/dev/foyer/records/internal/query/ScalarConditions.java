// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.query.Filter.Comparison;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Comparisons of fields that hold one plain value. */
final class ScalarConditions {
    private static final Set<Operator> SAME =
            EnumSet.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN, Operator.OUT, Operator.IS_NULL);
    private static final Set<Operator> TRUTH = EnumSet.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.IS_NULL);
    private static final Set<Operator> TEXT = EnumSet.allOf(Operator.class);
    private static final Set<Operator> ORDER = EnumSet.complementOf(EnumSet.of(Operator.LIKE));

    private final Comparison comparison;
    private final Field field;
    private final String column;
    private final Arguments arguments;
    private final Variables variables;

    ScalarConditions(Comparison comparison, Field field, Target target) {
        this.comparison = comparison;
        this.field = field;
        this.column = target.column(field);
        this.variables = target.variables();
        this.arguments = new Arguments(comparison, field, variables);
    }

    Condition compile() {
        if (!allowed().contains(comparison.operator())) {
            throw FilterFaults.operator(comparison);
        }
        return switch (comparison.operator()) {
            case IS_NULL -> plain(Sql.of(column + (arguments.empty() ? " is null" : " is not null")));
            case LIKE -> like(comparison.value());
            case IN -> in();
            case OUT -> in().negated();
            case NOT_EQUAL -> notEqual();
            case EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> compare(comparison.value());
        };
    }

    private Set<Operator> allowed() {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, RICH_TEXT, EMAIL, PHONE, URL, NUMBER -> TEXT;
            case CHOICE, FILE -> SAME;
            case BOOLEAN -> TRUTH;
            default -> ORDER;
        };
    }

    private Condition compare(String value) {
        if (field.type() == FieldType.DATE_TIME && arguments.day(value).isPresent()) {
            return day(arguments.day(value).get());
        }
        return plain(Sql.of(column + " " + comparison.operator().positive().sql() + " ?", arguments.typed(value)));
    }

    private Condition notEqual() {
        if (field.type() == FieldType.DATE_TIME
                && arguments.day(comparison.value()).isPresent()) {
            return compare(comparison.value()).negated();
        }
        String operator = field.required() ? " <> ?" : " is distinct from ?";
        return plain(Sql.of(column + operator, arguments.typed(comparison.value())));
    }

    private Condition day(LocalDate day) {
        Sql from = Sql.of(column + " >= ?", variables.start(day));
        Sql before = Sql.of(column + " < ?", variables.start(day));
        Sql after = Sql.of(column + " >= ?", variables.start(day.plusDays(1)));
        Sql until = Sql.of(column + " < ?", variables.start(day.plusDays(1)));
        return switch (comparison.operator().positive()) {
            case LESS -> plain(before);
            case AT_MOST -> plain(until);
            case GREATER -> plain(after);
            case AT_LEAST -> plain(from);
            case EQUAL, IN, NOT_EQUAL, OUT, LIKE, IS_NULL -> plain(Sql.and(from, until));
        };
    }

    private Condition in() {
        if (field.type() == FieldType.DATE_TIME) {
            return Condition.or(comparison.values().stream().map(this::sameTime).toList());
        }
        List<String> values = comparison.values().stream()
                .map(arguments::typed)
                .map(Object::toString)
                .toList();
        return plain(Sql.of(column + " = any(?::" + array() + "[])", values));
    }

    private Condition sameTime(String value) {
        return arguments
                .day(value)
                .map(this::day)
                .orElseGet(() -> plain(Sql.of(column + " = ?", arguments.typed(value))));
    }

    private String array() {
        return switch (field.type()) {
            case INTEGER, MONEY, DURATION -> "bigint";
            case DECIMAL -> "numeric";
            case DATE -> "date";
            case FILE -> "uuid";
            default -> "text";
        };
    }

    private Condition like(String value) {
        if (field.type() == FieldType.NUMBER && value.endsWith("*") && value.indexOf('*') == value.length() - 1) {
            return Condition.of(Sql.of(column + " ^@ ?", value.substring(0, value.length() - 1)));
        }
        return Condition.within(Sql.of(column + " ilike ?", Patterns.like(value)));
    }

    /** Comparisons of numeric are not leakproof. */
    private Condition plain(Sql sql) {
        return field.type() == FieldType.DECIMAL && comparison.operator() != Operator.IS_NULL
                ? Condition.leaking(sql)
                : Condition.of(sql);
    }
}
