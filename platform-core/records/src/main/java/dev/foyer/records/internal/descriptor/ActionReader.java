// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.internal.descriptor.Outline.FieldOutline;
import dev.foyer.records.internal.descriptor.Outline.ObjectOutline;
import dev.foyer.records.model.Action;
import dev.foyer.records.model.FieldType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an action. */
final class ActionReader {
    private final Context context;
    private final ObjectOutline object;

    ActionReader(Context context, ObjectOutline object) {
        this.context = context;
        this.object = object;
    }

    Action read(Item.Entry entry) {
        Item item = entry.value();
        String key = object.code() + ".action." + entry.key();
        labels(entry, key);
        context.filters(object).check(item, "when");
        item.get("undo").ifPresent(undo -> context.oneOf(undo, "action", object.actions()));
        return new Action(
                entry.key(),
                item.text("icon").orElse("play"),
                Audiences.read(item),
                item.text("when").filter(when -> !when.isBlank()),
                set(item),
                item.text("needs").orElse("edit"),
                item.flag("confirm", false),
                item.entries("inputs").stream().map(input -> input(input, key)).toList(),
                item.text("tone").orElse("normal"),
                item.text("key"),
                item.text("undo"));
    }

    private void labels(Item.Entry entry, String key) {
        context.labels().need(key, entry.at().place());
        if (entry.value().flag("confirm", false)) {
            context.labels().need(key + ".confirm", entry.at().place());
        }
    }

    @SuppressWarnings("NullAway") // A null value empties a field; the map of the model holds it.
    private Map<String, Object> set(Item item) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Item.Entry entry : item.entries("set")) {
            if (context.field(entry.at(), entry.key(), object)) {
                new ValueCheck(context)
                        .check(entry.value(), entry.key(), object.fields().get(entry.key()));
            }
            values.put(entry.key(), entry.value().plain());
        }
        return Collections.unmodifiableMap(values);
    }

    private Action.Input input(Item.Entry entry, String action) {
        Item item = entry.value();
        // An input like a field has the label of the field.
        if (item.get("field").isEmpty()) {
            context.labels().need(action + ".input." + entry.key(), entry.at().place());
        }
        Optional<FieldOutline> field = item.text("field").flatMap(object::field);
        item.get("field").ifPresent(it -> context.field(it, it.text().orElse(""), object));
        Optional<FieldType> type = item.text("type").flatMap(FieldType::of).or(() -> field.flatMap(FieldOutline::type));
        Optional<String> target = item.text("to").or(() -> field.flatMap(FieldOutline::target));
        List<String> options = item.get("options").isPresent()
                ? item.texts("options")
                : field.map(FieldOutline::options).orElse(List.of());
        check(entry, type, target, options);
        return new Action.Input(
                entry.key(),
                type.orElse(FieldType.TEXT),
                item.flag("required", false),
                item.text("field"),
                target,
                options,
                item.number("max"),
                item.text("comment"),
                item.text("display"));
    }

    private void check(Item.Entry entry, Optional<FieldType> type, Optional<String> target, List<String> options) {
        Place place = entry.at().place();
        String name = Wording.quoted(entry.key());
        if (type.isEmpty() && entry.value().get("type").isEmpty()) {
            context.faults().error(place, "the input " + name + " needs ‘type’, or ‘field’ to be like a field");
        }
        boolean refers = type.filter(it -> it == FieldType.LOOKUP || it == FieldType.MULTI_LOOKUP)
                .isPresent();
        if (refers && target.isEmpty()) {
            context.faults().error(place, "the input " + name + " needs ‘to’");
        }
        entry.value().get("to").ifPresent(to -> to.text()
                .filter(code -> !context.outline().knows(code))
                .ifPresent(code -> context.foreign(
                        to, "lookup or object", code, context.outline().targets())));
        if (type.filter(it -> it == FieldType.CHOICE).isPresent() && options.isEmpty()) {
            context.faults().error(place, "the input " + name + " needs ‘options’");
        }
        boolean text = type.filter(it -> it == FieldType.TEXT || it == FieldType.LONG_TEXT || it == FieldType.RICH_TEXT)
                .isPresent();
        if (entry.value().get("comment").isPresent() && !text) {
            context.faults().error(place, "only a text can be posted as a comment; " + name + " is none");
        }
    }
}
