// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.metadata;

import dev.foyer.records.LookupValues;
import dev.foyer.records.internal.access.BuiltIn;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.query.Sort;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of an object as a viewer may see them. */
final class FieldMetadata {
    private final Sight sight;
    private final ObjectType type;
    private final Grant grant;

    FieldMetadata(Sight sight, ObjectType type) {
        this.sight = sight;
        this.type = type;
        this.grant = sight.grant(type);
    }

    List<Map<String, Object>> all() {
        return BuiltIn.all(type).stream()
                .filter(this::shown)
                .map(this::describe)
                .toList();
    }

    /** Whether the field exists for the viewer; one that points to a section that is not here does not. */
    boolean shown(Field field) {
        if (field.hidden()) {
            return false;
        }
        boolean reachable = field.target()
                .map(target -> sight.sections().lookup(target).isPresent()
                        || sight.sections().object(target).isPresent())
                .orElse(true);
        return reachable && (grant.reads(field.code()) || grant.creates(field.code()));
    }

    boolean shown(String code) {
        return BuiltIn.field(type, code).filter(this::shown).isPresent();
    }

    String label(Field field) {
        return label(sight.words(), type, field.code());
    }

    static String label(Wording words, ObjectType type, String code) {
        return words.field(type, code);
    }

    private Map<String, Object> describe(Field field) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", field.code());
        shown.put("type", field.type().code());
        shown.put("label", label(field));
        sight.words().find(type.code() + ".field." + field.code() + ".help").ifPresent(help -> shown.put("help", help));
        shown.put("required", field.required());
        shown.put("readOnly", !grant.edits(field.code()));
        shown.put("create", grant.creates(field.code()));
        field.max().ifPresent(max -> shown.put("max", max));
        field.target().ifPresent(target -> putTarget(shown, target));
        if (!field.options().isEmpty()) {
            shown.put("options", options(type.code() + ".field." + field.code(), field.options()));
        }
        new FieldDefault(sight)
                .of(field)
                .filter(it -> grant.creates(field.code()))
                .ifPresent(value -> shown.put("default", value));
        shown.put("sortable", Sort.sortable(type, field, sight.viewer().external()));
        shown.put("quickSearch", field.quickSearch());
        shown.put("settings", field.settings());
        return shown;
    }

    private void putTarget(Map<String, Object> shown, String target) {
        shown.put("target", target);
        boolean lookup = sight.sections().lookup(target).isPresent();
        shown.put("lookup", lookup);
        if (lookup) {
            shown.put("values", values(target));
        }
    }

    List<Map<String, Object>> values(String lookup) {
        return sight.lookups().values(lookup, sight.words().locale()).stream()
                .filter(LookupValues.Value::active)
                .map(FieldMetadata::value)
                .toList();
    }

    static Map<String, Object> value(LookupValues.Value value) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", value.id());
        shown.put("code", value.code());
        shown.put("display", value.display());
        shown.put("color", value.color());
        shown.put("flags", value.flags().stream().sorted().toList());
        value.parent().ifPresent(parent -> shown.put("parent", parent));
        return shown;
    }

    List<Map<String, Object>> options(String prefix, List<String> options) {
        return options.stream().map(option -> shown(prefix, option)).toList();
    }

    /** An option; one that is a unit of numbers may say what a single one is called. */
    private Map<String, Object> shown(String prefix, String option) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("value", option);
        shown.put("label", option(prefix, option));
        sight.words().find(prefix + ".option." + option + ".one").ifPresent(one -> shown.put("one", one));
        return shown;
    }

    private String option(String prefix, String option) {
        Optional<String> named = sight.words().find(prefix + ".option." + option);
        return named.orElseGet(() -> Wording.inWords(option));
    }
}
