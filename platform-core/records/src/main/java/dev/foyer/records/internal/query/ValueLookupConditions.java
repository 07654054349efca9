// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.query.Filter.Comparison;
import dev.foyer.records.internal.value.LookupTable;
import dev.foyer.records.internal.value.LookupTable.Stored;
import dev.foyer.records.model.LookupType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;

/** Comparisons of fields that point to values of a lookup: decided here, so that the statement compares identities only. */
final class ValueLookupConditions {
    private static final List<Locale> LANGUAGES = List.of("en", "de", "es", "uk", "ar").stream()
            .map(Locale::forLanguageTag)
            .toList();

    private final Comparison comparison;
    private final LookupTable table;
    private final Pointer pointer;
    private final Arguments arguments;
    private final Target target;
    private final Locale locale;

    ValueLookupConditions(
            Comparison comparison, LookupTable table, Pointer pointer, Arguments arguments, Target target) {
        this.comparison = comparison;
        this.table = table;
        this.pointer = pointer;
        this.arguments = arguments;
        this.target = target;
        this.locale = target.variables().viewer().locale();
    }

    Condition compile() {
        if (comparison.operator() == Operator.IS_NULL) {
            Sql empty = pointer.empty();
            return Condition.of(arguments.empty() ? empty : empty.negated());
        }
        List<UUID> matching = table.all().stream()
                .filter(matcher(comparison.step().orElse("")))
                .map(Stored::id)
                .toList();
        return Condition.of(comparison.operator().negative() ? otherThan(matching) : pointer.constants(matching));
    }

    /** Records whose life has not ended have an index of their own. */
    private Sql otherThan(List<UUID> ids) {
        List<UUID> ended = ended();
        if (ended.isEmpty() || !ids.containsAll(ended)) {
            return pointer.otherThan(ids);
        }
        List<UUID> others = ids.stream().filter(id -> !ended.contains(id)).toList();
        return Sql.and(Sql.of(target.alias() + ".is_open"), pointer.otherThan(others));
    }

    private List<UUID> ended() {
        boolean status = target.type()
                .lifecycle()
                .filter(lifecycle -> lifecycle.field().equals(comparison.field()))
                .isPresent();
        return status && table.type().section().equals(target.type().section())
                ? table.type().values().stream()
                        .filter(value -> value.flags().contains("final"))
                        .map(LookupType.Value::id)
                        .toList()
                : List.of();
    }

    private Predicate<Stored> matcher(String step) {
        return switch (step) {
            case "" -> value -> any(one -> isIt(value, one));
            case "id" -> value -> any(one -> value.id().equals(arguments.id(one)));
            case "code" -> value -> any(one -> matches(one, value.code()));
            case "flags" -> value -> any(one -> value.flags().contains(one));
            case "name", "display" -> value -> any(one -> named(value, one));
            default -> throw FilterFaults.unknownField(comparison);
        };
    }

    private boolean any(Predicate<String> test) {
        return switch (comparison.operator()) {
            case EQUAL, NOT_EQUAL, IN, OUT, LIKE -> comparison.values().stream().anyMatch(test);
            case LESS, AT_MOST, GREATER, AT_LEAST, IS_NULL -> throw FilterFaults.operator(comparison);
        };
    }

    private boolean isIt(Stored value, String given) {
        return value.id().toString().equalsIgnoreCase(given) || matches(given, value.code()) || named(value, given);
    }

    private boolean named(Stored value, String given) {
        return matches(given, table.reference(value.id(), locale).display())
                || LANGUAGES.stream()
                        .anyMatch(one ->
                                matches(given, table.reference(value.id(), one).display()));
    }

    private boolean matches(String given, String text) {
        return comparison.operator() == Operator.LIKE ? Patterns.matches(given, text) : text.equalsIgnoreCase(given);
    }
}
