// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.metadata;

import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of a record page that a viewer may see: those that would be empty for them are left out. */
final class PartMetadata {
    private final Sight sight;
    private final ObjectType type;
    private final FieldMetadata fields;

    PartMetadata(Sight sight, ObjectType type, FieldMetadata fields) {
        this.sight = sight;
        this.type = type;
        this.fields = fields;
    }

    List<Map<String, Object>> all(List<Part> parts) {
        return parts.stream()
                .filter(part -> sight.isFor(part.audiences()))
                .flatMap(part -> describe(part).stream())
                .toList();
    }

    private Optional<Map<String, Object>> describe(Part part) {
        Map<String, Object> shown = new LinkedHashMap<>(part.settings());
        if (!keeps(part, shown)) {
            return Optional.empty();
        }
        shown.put("type", part.type());
        shown.put("code", part.code());
        String key = type.code() + ".part." + part.code();
        shown.put("title", sight.words().find(key).orElseGet(() -> sight.words()
                .label("records.part." + part.type(), part.code())));
        sight.words().find(key + ".text").ifPresent(text -> shown.put("text", text));
        return Optional.of(shown);
    }

    /** Cuts the settings down to what the viewer may see; false when nothing is left. */
    private boolean keeps(Part part, Map<String, Object> shown) {
        return switch (part.type()) {
            case "fields", "figures" -> keepsFields(shown);
            case "meter" -> isField(shown.get("value")) && isField(shown.get("target"));
            case "detail" -> keepsDetail(shown);
            case "deadline" -> isField(shown.get("due"));
            case "body", "languages" -> isField(shown.get("field"));
            case "feed" -> type.feed();
            case "files" -> type.files().isPresent();
            case "similar" -> type.search().isPresent();
            case "prompt", "votes" -> keepsActions(shown);
            default -> true;
        };
    }

    private boolean keepsFields(Map<String, Object> shown) {
        List<String> seen =
                names(shown.get("fields")).stream().filter(fields::shown).toList();
        shown.put("fields", seen);
        return !seen.isEmpty();
    }

    private boolean keepsDetail(Map<String, Object> shown) {
        Optional<ObjectType> target = sight.readable(String.valueOf(shown.get("object")));
        target.ifPresent(object -> {
            FieldMetadata columns = new FieldMetadata(sight, object);
            shown.put(
                    "columns",
                    names(shown.get("columns")).stream().filter(columns::shown).toList());
            // Pages add to such details in place.
            shown.put("part", object.owner().through().equals(Optional.ofNullable(shown.get("field"))));
        });
        boolean points = target.filter(
                        object -> new FieldMetadata(sight, object).shown(String.valueOf(shown.get("field"))))
                .isPresent();
        return points && (!shown.containsKey("match") || isField(shown.get("match")));
    }

    private boolean keepsActions(Map<String, Object> shown) {
        shown.put(
                "actions",
                names(shown.get("actions")).stream().filter(this::isAction).toList());
        return true;
    }

    private boolean isAction(String code) {
        return type.action(code)
                .filter(action -> sight.isFor(action.audiences()))
                .isPresent();
    }

    private boolean isField(@org.jspecify.annotations.Nullable Object code) {
        return code instanceof String name && fields.shown(name);
    }

    static List<String> names(@org.jspecify.annotations.Nullable Object setting) {
        return setting instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
