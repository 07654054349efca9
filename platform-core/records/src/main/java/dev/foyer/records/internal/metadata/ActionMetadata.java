// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.metadata;

import dev.foyer.records.model.Action;
import dev.foyer.records.model.ObjectType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The actions of an object that may be offered to a viewer. */
final class ActionMetadata {
    private final Sight sight;
    private final ObjectType type;
    private final FieldMetadata fields;

    ActionMetadata(Sight sight, ObjectType type, FieldMetadata fields) {
        this.sight = sight;
        this.type = type;
        this.fields = fields;
    }

    List<Map<String, Object>> all() {
        return type.actions().stream()
                .filter(action -> sight.isFor(action.audiences()))
                .map(this::describe)
                .toList();
    }

    private Map<String, Object> describe(Action action) {
        String prefix = type.code() + ".action." + action.code();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", action.code());
        shown.put("label", sight.words().label(prefix, action.code()));
        shown.put("icon", action.icon());
        shown.put("tone", action.tone());
        if (action.confirm()) {
            shown.put("confirm", sight.words().find(prefix + ".confirm").orElseGet(() -> sight.words()
                    .text("records.action.confirm")));
        }
        sight.words().find(prefix + ".done").ifPresent(done -> shown.put("done", done));
        action.key().ifPresent(key -> shown.put("key", key));
        action.undo().ifPresent(undo -> shown.put("undo", undo));
        shown.put(
                "inputs",
                action.inputs().stream().map(input -> input(prefix, input)).toList());
        return shown;
    }

    private Map<String, Object> input(String prefix, Action.Input input) {
        String key = prefix + ".input." + input.code();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", input.code());
        shown.put("type", input.type().code());
        shown.put("label", label(key, input));
        shown.put("required", input.required());
        input.max().ifPresent(max -> shown.put("max", max));
        input.display().ifPresent(display -> shown.put("display", display));
        input.comment().ifPresent(comment -> shown.put("comment", comment));
        input.target().ifPresent(target -> putTarget(shown, target));
        if (!input.options().isEmpty()) {
            shown.put("options", fields.options(key, input.options()));
        }
        return shown;
    }

    private String label(String key, Action.Input input) {
        return sight.words()
                .find(key)
                .or(() -> input.field().map(field -> FieldMetadata.label(sight.words(), type, field)))
                .orElseGet(() -> Wording.inWords(input.code()));
    }

    private void putTarget(Map<String, Object> shown, String target) {
        shown.put("target", target);
        boolean lookup = sight.sections().lookup(target).isPresent();
        shown.put("lookup", lookup);
        if (lookup) {
            shown.put("values", fields.values(target));
        }
    }
}
