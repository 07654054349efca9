// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import static java.util.stream.Collectors.joining;

import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.internal.access.BuiltIn;
import dev.foyer.records.internal.query.Filter;
import dev.foyer.records.internal.query.FilterParser;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a portal filter looks at, as it was before a change: nodes tell it each other, so that those who could see the record
 * hear that it is gone, and nobody else hears of it.
 *
 * <p>As text {@code ;status:<id>/<code>/<flag>+<flag>;hidden:true}; fields that were empty are left out.
 */
public record Past(String object, UUID id, Map<String, Object> values, Map<String, Set<String>> flagsOf)
        implements RecordView {
    private static final Set<FieldType> TOLD = EnumSet.of(FieldType.LOOKUP, FieldType.BOOLEAN, FieldType.CHOICE);

    /** The fields of a portal filter; none if there is no filter, or one that looks at what is not told. */
    public static Set<String> fields(ObjectType type) {
        Set<String> fields = new LinkedHashSet<>();
        type.portalFilter().ifPresent(filter -> collect(FilterParser.parse(filter), fields));
        boolean told = fields.stream().allMatch(code -> BuiltIn.field(type, code)
                .map(Field::type)
                .filter(TOLD::contains)
                .isPresent());
        return told ? fields : Set.of();
    }

    private static void collect(Filter filter, Set<String> fields) {
        if (filter instanceof Filter.And and) {
            and.parts().forEach(part -> collect(part, fields));
        } else if (filter instanceof Filter.Or or) {
            or.parts().forEach(part -> collect(part, fields));
        } else if (filter instanceof Filter.Comparison comparison) {
            fields.add(comparison.field());
        }
    }

    /** What the fields are now, to be told later. */
    public static String write(Set<String> fields, RecordView record) {
        return fields.stream()
                .flatMap(field -> record.value(field).map(value -> field + ":" + text(record, field, value)).stream())
                .collect(joining(";", ";", ""));
    }

    private static String text(RecordView record, String field, Object value) {
        return value instanceof Reference reference
                ? reference.id() + "/" + reference.code().orElse("") + "/" + String.join("+", record.flags(field))
                : value.toString();
    }

    /** What was told. */
    public static Past read(ObjectType type, UUID id, String text) {
        Map<String, Object> values = new HashMap<>();
        Map<String, Set<String>> flags = new HashMap<>();
        for (String entry : text.substring(1).split(";")) {
            int colon = entry.indexOf(':');
            if (colon > 0) {
                String field = entry.substring(0, colon);
                String value = entry.substring(colon + 1);
                FieldType kind = BuiltIn.field(type, field).map(Field::type).orElse(FieldType.CHOICE);
                if (kind == FieldType.LOOKUP) {
                    String[] parts = value.split("/", -1);
                    Optional<String> code = Optional.of(parts[1]).filter(one -> !one.isEmpty());
                    values.put(field, new Reference(UUID.fromString(parts[0]), "", code));
                    flags.put(field, Set.copyOf(List.of(parts[2].split("\\+"))));
                } else {
                    values.put(field, kind == FieldType.BOOLEAN ? Boolean.valueOf(value) : value);
                }
            }
        }
        return new Past(type.code(), id, values, flags);
    }

    @Override
    public long version() {
        return 0;
    }

    @Override
    public Optional<Object> value(String field) {
        return Optional.ofNullable(values.get(field));
    }

    @Override
    public Set<String> flags(String field) {
        return flagsOf.getOrDefault(field, Set.of());
    }
}
