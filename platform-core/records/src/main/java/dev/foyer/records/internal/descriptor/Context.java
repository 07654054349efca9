// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.internal.descriptor.Outline.ObjectOutline;
import dev.foyer.records.model.FieldType;
import java.util.List;

/**
 * What the readers of one descriptor share.
 *
 * @param ui whether the section brings browser code
 */
record Context(String section, Outline outline, boolean ui, Faults faults, Labels labels) {
    /** Reports a part that the section's browser code should draw, if there is none. */
    void widget(Item part) {
        if (!ui) {
            faults.error(
                    part.get("type").orElse(part).place(),
                    "‘widget’ is drawn by the section’s own module; name it with ‘ui: { module: ui/" + section
                            + ".js }’ at the top");
        }
    }

    /** Reports fields that an object does not have; returns those that it has. */
    List<String> fields(Item list, ObjectOutline object) {
        return list.items().stream()
                .filter(item ->
                        item.text().filter(name -> field(item, name, object)).isPresent())
                .flatMap(item -> item.text().stream())
                .toList();
    }

    boolean field(Item item, String name, ObjectOutline object) {
        boolean known = object.field(name).isPresent();
        if (!known) {
            faults.unknown(item.place(), "field of " + Wording.quoted(object.code()), name, object.names());
        }
        return known;
    }

    /** Reports a field that the object does not have, or whose type does not serve. */
    void typed(Item item, ObjectOutline object, String fault, FieldType... types) {
        item.text().filter(name -> field(item, name, object)).ifPresent(name -> {
            if (object.field(name).filter(field -> field.is(types)).isEmpty()) {
                List<String> allowed =
                        List.of(types).stream().map(FieldType::code).toList();
                faults.error(
                        item.place(),
                        Wording.quoted(name) + " " + fault + "; allowed: fields of the types "
                                + Wording.listed(allowed));
            }
        });
    }

    /** Reports a sort by a field that the object does not have. */
    void sort(Item item, ObjectOutline object) {
        item.text().ifPresent(sort -> field(item, sort.startsWith("-") ? sort.substring(1) : sort, object));
    }

    /** Reports a name that is not among the allowed ones. */
    void oneOf(Item item, String noun, Iterable<String> allowed) {
        String name = item.text().orElse("");
        for (String one : allowed) {
            if (one.equals(name)) {
                return;
            }
        }
        if (!name.isEmpty()) {
            faults.unknown(item.place(), noun, name, allowed);
        }
    }

    /** Reports an object that neither the section nor the directory has and that is not said to be used. */
    void object(Item item) {
        item.text()
                .filter(code ->
                        !outline.objects().containsKey(code) && !outline.uses().contains(code))
                .ifPresent(
                        code -> foreign(item, "object", code, outline.objects().keySet()));
    }

    /** Reports an unknown code that may belong to another section. */
    void foreign(Item item, String noun, String code, Iterable<String> allowed) {
        faults.error(
                item.place(),
                "unknown " + noun + " " + Wording.quoted(code) + Wording.instead(code, allowed)
                        + "; if another section has it, say so with ‘uses: [" + code + "]’ at the top");
    }

    FilterCheck filters(ObjectOutline object) {
        return new FilterCheck(this, object);
    }
}
