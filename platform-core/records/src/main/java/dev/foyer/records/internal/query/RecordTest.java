// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.internal.access.BuiltIn;
import dev.foyer.records.internal.query.Filter.And;
import dev.foyer.records.internal.query.Filter.Comparison;
import dev.foyer.records.internal.query.Filter.Or;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether one record meets the filter of a descriptor, decided without the database. */
public final class RecordTest {
    private final ObjectType type;
    private final RecordView record;
    private final Variables variables;

    public RecordTest(ObjectType type, RecordView record, Variables variables) {
        this.type = type;
        this.record = record;
        this.variables = variables;
    }

    /** Whether the record meets a filter. */
    public boolean matches(String filter) {
        return matches(FilterParser.parse(filter));
    }

    private boolean matches(Filter filter) {
        if (filter instanceof And and) {
            return and.parts().stream().allMatch(this::matches);
        }
        if (filter instanceof Or or) {
            return or.parts().stream().anyMatch(this::matches);
        }
        Comparison comparison = (Comparison) filter;
        boolean positive = positive(comparison);
        return comparison.operator().negative() != positive;
    }

    private boolean positive(Comparison comparison) {
        Field field = BuiltIn.field(type, comparison.field()).orElseThrow(() -> FilterFaults.unknownField(comparison));
        Optional<Object> value = record.value(field.code());
        if (comparison.operator() == Operator.IS_NULL) {
            return value.isEmpty() == Boolean.parseBoolean(comparison.value());
        }
        return switch (field.type()) {
            case LOOKUP, MULTI_LOOKUP, FILE -> pointed(comparison, field, value);
            default -> value.filter(one -> compared(comparison, field, one)).isPresent();
        };
    }

    private boolean pointed(Comparison comparison, Field field, Optional<Object> value) {
        List<Reference> references = value.map(RecordTest::references).orElse(List.of());
        Set<String> flags =
                field.type() == FieldType.LOOKUP && value.isPresent() ? record.flags(field.code()) : Set.of();
        return comparison.values().stream().flatMap(this::meant).anyMatch(wanted -> references.stream()
                .anyMatch(one -> is(comparison, one, flags, wanted)));
    }

    private static boolean is(Comparison comparison, Reference reference, Set<String> flags, String wanted) {
        Optional<String> code = reference.code().filter(wanted::equals);
        return switch (comparison.step().orElse("")) {
            case "id" -> reference.id().toString().equals(wanted);
            case "code" -> code.isPresent();
            case "flags" -> flags.contains(wanted);
            case "name", "display" -> reference.display().equalsIgnoreCase(wanted);
            case "" ->
                code.isPresent()
                        || reference.id().toString().equals(wanted)
                        || reference.display().equalsIgnoreCase(wanted);
            default -> throw FilterFaults.unknownField(comparison);
        };
    }

    private Stream<String> meant(String value) {
        return variables
                .records(value)
                .map(ids -> ids.stream().map(Object::toString))
                .orElseGet(() -> Stream.of(value));
    }

    private static List<Reference> references(Object value) {
        return value instanceof List<?> all
                ? all.stream().map(Reference.class::cast).toList()
                : List.of((Reference) value);
    }

    private boolean compared(Comparison comparison, Field field, Object value) {
        Arguments arguments = new Arguments(comparison, field, variables);
        return comparison.values().stream().anyMatch(given -> {
            if (comparison.operator() == Operator.LIKE) {
                return Patterns.matches(given, value.toString());
            }
            return holds(comparison.operator().positive(), order(field, value, given, arguments));
        });
    }

    private int order(Field field, Object value, String given, Arguments arguments) {
        if (value instanceof Instant time) {
            Optional<LocalDate> day = arguments.day(given);
            return day.isPresent()
                    ? LocalDate.ofInstant(time, variables.viewer().zone()).compareTo(day.get())
                    : time.compareTo((Instant) arguments.typed(given));
        }
        Object wanted = arguments.typed(given);
        if (value instanceof Duration duration) {
            return Long.compare(duration.toSeconds(), (Long) wanted);
        }
        if (value instanceof Money money) {
            return money.amount().compareTo(BigDecimal.valueOf((Long) wanted, 2));
        }
        return field.type() == FieldType.BOOLEAN ? (value.equals(wanted) ? 0 : 1) : compare(value, wanted);
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object value, Object wanted) {
        return ((Comparable<Object>) value).compareTo(wanted);
    }

    private static boolean holds(Operator operator, int order) {
        return switch (operator) {
            case EQUAL, IN -> order == 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
            case NOT_EQUAL, OUT, LIKE, IS_NULL -> throw new IllegalStateException(operator.name());
        };
    }
}
