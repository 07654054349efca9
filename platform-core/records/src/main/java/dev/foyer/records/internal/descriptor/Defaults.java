// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.model.Audience;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.Level;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Page;
import dev.foyer.records.model.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds where a descriptor says nothing: lists and pages made of the fields. */
final class Defaults {
    private static final Set<FieldType> LONG =
            EnumSet.of(FieldType.LONG_TEXT, FieldType.RICH_TEXT, FieldType.MULTI_LOOKUP);
    private static final int COLUMNS = 6;

    private final ObjectType type;
    private final Audience audience;

    Defaults(ObjectType type, Audience audience) {
        this.type = type;
        this.audience = audience;
    }

    /** The field that names a record best: the first text, else the first of all. */
    static String title(List<Field> fields) {
        return fields.stream()
                .filter(field -> field.type() == FieldType.TEXT)
                .findFirst()
                .or(() -> fields.stream().findFirst())
                .map(Field::code)
                .orElse("createdOn");
    }

    static List<String> columns(List<Field> fields, Audience audience) {
        return fields.stream()
                .filter(field -> readable(field, audience) && !LONG.contains(field.type()))
                .limit(COLUMNS)
                .map(Field::code)
                .toList();
    }

    Page page() {
        List<String> status = type.lifecycle().map(it -> List.of(it.field())).orElse(List.of());
        List<String> numbers = type.fields().stream()
                .filter(field -> field.type() == FieldType.NUMBER && readable(field, audience))
                .map(Field::code)
                .toList();
        return new Page(
                "record",
                title(type.fields()),
                status,
                numbers,
                type.lifecycle().isPresent(),
                List.of(),
                tabs(),
                List.of(),
                form(),
                Optional.empty());
    }

    private List<Page.Tab> tabs() {
        List<Page.Tab> tabs = new ArrayList<>();
        List<String> fields = type.fields().stream()
                .filter(field -> readable(field, audience))
                .map(Field::code)
                .toList();
        tabs.add(new Page.Tab("details", List.of(part("fields", "details", Map.of("fields", fields)))));
        if (type.feed()) {
            tabs.add(new Page.Tab("conversation", List.of(part("feed", "feed", Map.of()))));
        }
        if (type.files().isPresent()) {
            tabs.add(new Page.Tab("files", List.of(part("files", "files", Map.of()))));
        }
        tabs.add(new Page.Tab("history", List.of(part("history", "history", Map.of()))));
        return tabs;
    }

    private Part part(String kind, String code, Map<String, Object> settings) {
        return new Part(kind, code, List.of(Audience.values()), settings);
    }

    private List<String> form() {
        return type.fields().stream()
                .filter(field -> !field.computed())
                .filter(field -> audience == Audience.STAFF || field.portalCreate() || field.portal() == Level.EDIT)
                .map(Field::code)
                .toList();
    }

    private static boolean readable(Field field, Audience audience) {
        return !field.hidden() && (audience == Audience.STAFF || field.portal() != Level.NONE);
    }
}
