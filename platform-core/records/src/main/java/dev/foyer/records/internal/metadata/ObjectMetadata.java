// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.metadata;

import dev.foyer.licensing.Operation;
import dev.foyer.records.Operations;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.model.ObjectType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One object as a viewer may see it. */
final class ObjectMetadata {
    private final Sight sight;
    private final ObjectType type;
    private final FieldMetadata fields;

    ObjectMetadata(Sight sight, ObjectType type) {
        this.sight = sight;
        this.type = type;
        this.fields = new FieldMetadata(sight, type);
    }

    /** The object in short. */
    Map<String, Object> brief() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("object", type.code());
        shown.put("section", type.section());
        shown.put("title", title());
        shown.put("plural", plural(sight, type));
        shown.put("icon", type.icon());
        return shown;
    }

    private String title() {
        return sight.words().label(type.code() + ".title", type.code());
    }

    static String plural(Sight sight, ObjectType type) {
        return sight.words().plural(type);
    }

    /** The object in full. */
    Map<String, Object> full() {
        Grant grant = sight.grant(type);
        Map<String, Object> shown = brief();
        shown.put("display", type.display());
        shown.put("newTitle", sight.words().find(type.code() + ".new").orElseGet(() -> sight.words()
                .text("records.new", title())));
        sight.words().find(type.code() + ".create").ifPresent(label -> shown.put("createLabel", label));
        shown.put("empty", empty());
        shown.put("canCreate", grant.may(Operation.CREATE));
        shown.put("export", sight.operations().may(sight.viewer(), Operations.EXPORT_LISTS));
        shown.put("import", sight.imports(grant));
        shown.put("exposed", type.exposed());
        if (type.feed()) {
            shown.put(
                    "feed",
                    Map.of(
                            "read",
                            true,
                            "write",
                            !grant.frozen(),
                            "internal",
                            !sight.viewer().external()));
        }
        type.files()
                .ifPresent(rules -> shown.put(
                        "files", Map.of("write", attaches(grant), "maxSize", rules.maxSize(), "types", rules.types())));
        shown.put("fields", fields.all());
        shown.put("list", list());
        shown.put("views", views());
        shown.put("page", new PageMetadata(sight, type, fields).describe());
        shown.put("actions", new ActionMetadata(sight, type, fields).all());
        type.lifecycle()
                .filter(lifecycle -> fields.shown(lifecycle.field()))
                .ifPresent(lifecycle ->
                        shown.put("lifecycle", Map.of("field", lifecycle.field(), "moves", lifecycle.moves())));
        shown.put("searchable", type.search().isPresent());
        return shown;
    }

    /** Whether there can be records that the viewer may attach to: those they may edit, and their own. */
    private static boolean attaches(Grant grant) {
        return grant.may(Operation.EDIT) || grant.may(Operation.CREATE);
    }

    private Map<String, Object> empty() {
        return Map.of(
                "title",
                        sight.words().find(type.code() + ".empty.title").orElseGet(() -> sight.words()
                                .text("records.empty.title")),
                "text",
                        sight.words().find(type.code() + ".empty.text").orElseGet(() -> sight.words()
                                .text("records.empty.text")));
    }

    private Map<String, Object> list() {
        List<String> columns = type.list().columns().getOrDefault(sight.audience(), List.of()).stream()
                .filter(fields::shown)
                .toList();
        return Map.of(
                "display",
                type.list().display(),
                "columns",
                columns,
                "sort",
                type.list().sort(),
                "single",
                type.list().single() && sight.viewer().external());
    }

    private List<Map<String, Object>> views() {
        return type.views().stream()
                .filter(view -> sight.isFor(view.audiences()))
                .map(this::view)
                .toList();
    }

    private Map<String, Object> view(ObjectType.ViewSpec view) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", view.code());
        shown.put("title", sight.words().label(type.code() + ".view." + view.code(), view.code()));
        shown.put("filter", view.filter());
        view.sort().ifPresent(sort -> shown.put("sort", sort));
        shown.put("count", view.count());
        return shown;
    }
}
