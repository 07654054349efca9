// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import static java.util.stream.Collectors.joining;

import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.ObjectType.SearchSpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The generated columns of an object with their expressions. */
final class TextColumns {
    /** A document longer than this would not fit into a tsvector. */
    private static final int LONGEST = 300_000;

    private static final Set<FieldType> REFERENCES = EnumSet.of(FieldType.LOOKUP, FieldType.MULTI_LOOKUP);

    private TextColumns() {}

    /** Type and expression by column. */
    static Map<String, String> of(ObjectType type, List<LookupType> lookups) {
        Map<String, String> columns = new LinkedHashMap<>();
        quick(type).ifPresent(quick -> columns.put("quick_text", "text generated always as (" + quick + ") stored"));
        type.search()
                .ifPresent(search ->
                        columns.put("tsv", "tsvector generated always as (" + vector(type, search) + ") stored"));
        open(type, lookups)
                .ifPresent(open -> columns.put("is_open", "boolean generated always as (" + open + ") stored"));
        return columns;
    }

    private static Optional<String> quick(ObjectType type) {
        List<String> columns = type.fields().stream()
                .filter(Field::quickSearch)
                .map(field -> text(field.column()))
                .toList();
        // Numbers are compared byte by byte; without the collation of the database only ASCII would be lower-cased.
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of("lower((" + String.join(" || ' ' || ", columns) + ") collate \"default\")");
    }

    private static String vector(ObjectType type, SearchSpec search) {
        String config = search.language()
                .flatMap(type::field)
                .map(field -> "platform.text_config(" + Sql.quoted(field.column()) + ")")
                .orElse("'pg_catalog.english'::regconfig");
        List<String> parts = new ArrayList<>();
        weighted(type, search.title(), config, "A").ifPresent(parts::add);
        weighted(type, search.tags(), config, "B").ifPresent(parts::add);
        parts.add("setweight(platform.text_vector(" + config + ", left(coalesce(search_text, ''), " + LONGEST
                + ")), 'C')");
        return String.join(" || ", parts);
    }

    private static Optional<String> weighted(ObjectType type, List<String> fields, String config, String weight) {
        String text = fields.stream()
                .flatMap(code -> type.field(code).stream())
                .filter(field -> !REFERENCES.contains(field.type()))
                .map(field -> text(field.column()))
                .collect(joining(" || ' ' || "));
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of("setweight(platform.text_vector(" + config + ", " + text + "), '" + weight + "')");
    }

    private static String text(String column) {
        return "coalesce(" + Sql.quoted(column) + ", '')";
    }

    private static Optional<String> open(ObjectType type, List<LookupType> lookups) {
        List<LookupType.Value> finals = Columns.finals(type, lookups);
        Optional<String> status =
                type.lifecycle().flatMap(it -> type.field(it.field())).map(Field::column);
        return finals.isEmpty()
                ? Optional.empty()
                : status.map(column -> Sql.quoted(column) + " is null or " + Sql.quoted(column) + " not in ("
                        + finals.stream()
                                .map(value -> Sql.literal(value.id().toString()))
                                .collect(joining(", ")) + ")");
    }
}
