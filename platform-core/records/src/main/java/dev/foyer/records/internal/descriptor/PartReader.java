// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.internal.descriptor.Outline.FieldOutline;
import dev.foyer.records.internal.descriptor.Outline.ObjectOutline;
import dev.foyer.records.model.Audience;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the building blocks of record pages. */
final class PartReader {
    private static final Set<String> TITLED = Set.of(
            "fields", "detail", "figures", "meter", "prompt", "deadline", "similar", "votes", "languages", "widget");

    private final Context context;
    private final ObjectOutline object;
    private final Audience audience;

    PartReader(Context context, ObjectOutline object, Audience audience) {
        this.context = context;
        this.object = object;
        this.audience = audience;
    }

    Part read(Item item) {
        String type = item.text("type").orElse("");
        String code = item.text("code").orElse(type);
        if (TITLED.contains(type)) {
            context.labels().need(object.code() + ".part." + code, item.place());
        }
        for (String filter : List.of("when", "paused", "ended", "closed", "reopens")) {
            context.filters(object).check(item, filter);
        }
        check(item, type);
        return new Part(type, code, Audiences.read(item), settings(item));
    }

    /** Everything a part says besides its type, code and audience. */
    static Map<String, Object> settings(Item item) {
        Map<String, Object> settings = FieldReader.Plain.map(Optional.of(item));
        settings.remove("type");
        settings.remove("code");
        settings.remove("for");
        settings.remove("settings");
        settings.putAll(FieldReader.Plain.map(item.get("settings")));
        return settings;
    }

    private void check(Item item, String type) {
        switch (type) {
            case "fields", "figures" ->
                item.get("fields").ifPresent(fields -> {
                    context.fields(fields, object);
                    fields.items().forEach(field -> Audiences.readable(context, field, object, audience));
                });
            case "detail" -> detail(item);
            case "meter" ->
                List.of("value", "target").forEach(key -> item.get(key).ifPresent(field -> number(field)));
            case "prompt", "votes" ->
                item.items("actions").forEach(action -> context.oneOf(action, "action", object.actions()));
            case "deadline" -> deadline(item);
            case "similar" -> similar(item);
            case "body" ->
                List.of("field", "lead").forEach(key -> item.get(key).ifPresent(field -> {
                    if (context.field(field, field.text().orElse(""), object)) {
                        typed(field, FieldType.RICH_TEXT, FieldType.LONG_TEXT, FieldType.TEXT);
                    }
                }));
            case "languages" -> item.get("field").ifPresent(field -> pointsHere(field, object));
            case "feed" -> feed(item);
            case "widget" -> context.widget(item);
            default -> {}
        }
    }

    private void feed(Item item) {
        item.get("replies").ifPresent(context::object);
        item.get("followUp").ifPresent(field -> pointsHere(field, object));
    }

    private void deadline(Item item) {
        for (String key : List.of("from", "due", "done")) {
            item.get(key).ifPresent(field -> {
                if (context.field(field, field.text().orElse(""), object)) {
                    typed(field, FieldType.DATE_TIME, FieldType.DATE);
                }
            });
        }
        item.get("remaining").ifPresent(field -> {
            if (context.field(field, field.text().orElse(""), object)) {
                typed(field, FieldType.DURATION);
            }
        });
    }

    private void similar(Item item) {
        item.get("object").ifPresent(context::object);
        item.get("from").filter(Item::sequence).ifPresent(from -> context.fields(from, object));
        item.get("from")
                .filter(Item::scalar)
                .ifPresent(from -> context.field(from, from.text().orElse(""), object));
        context.outline().object(item.text("object").orElse(object.code())).ifPresent(other -> context.filters(other)
                .check(item, "filter"));
    }

    private void detail(Item item) {
        item.get("object").ifPresent(context::object);
        context.outline().object(item.text("object").orElse("")).ifPresent(other -> {
            Optional<Item> match = item.get("match");
            item.get("field")
                    .ifPresent(field -> match.ifPresentOrElse(
                            own -> pointsAlike(field, other, own), () -> pointsHere(field, other)));
            item.get("columns").ifPresent(columns -> {
                context.fields(columns, other);
                columns.items().forEach(column -> Audiences.readable(context, column, other, audience));
            });
            item.get("sort").ifPresent(sort -> context.sort(sort, other));
            context.filters(other).check(item, "filter");
        });
    }

    private void number(Item field) {
        if (context.field(field, field.text().orElse(""), object)) {
            typed(field, FieldType.INTEGER, FieldType.DECIMAL, FieldType.MONEY);
            Audiences.readable(context, field, object, audience);
        }
    }

    /** The other object's field and ours must refer to the same. */
    private void pointsAlike(Item field, ObjectOutline other, Item own) {
        boolean known = context.field(field, field.text().orElse(""), other)
                & context.field(own, own.text().orElse(""), object);
        if (known && !target(field, other).equals(target(own, object))) {
            context.faults()
                    .error(
                            own.place(),
                            Wording.quoted(own.text().orElse("")) + " and "
                                    + Wording.quoted(field.text().orElse("")) + " must be lookups to the same object");
        }
    }

    private static Optional<String> target(Item field, ObjectOutline object) {
        return field.text().flatMap(object::field).filter(FieldOutline::refers).flatMap(FieldOutline::target);
    }

    private void pointsHere(Item field, ObjectOutline other) {
        String name = field.text().orElse("");
        if (!context.field(field, name, other)) {
            return;
        }
        Optional<FieldOutline> outline = other.field(name);
        if (outline.flatMap(FieldOutline::target).filter(object.code()::equals).isEmpty()) {
            List<String> allowed = other.fields().entrySet().stream()
                    .filter(each -> each.getValue()
                            .target()
                            .filter(object.code()::equals)
                            .isPresent())
                    .map(Map.Entry::getKey)
                    .toList();
            context.faults()
                    .error(
                            field.place(),
                            Wording.quoted(name) + " is no lookup to " + Wording.quoted(object.code()) + "; allowed: "
                                    + Wording.listed(allowed));
        }
    }

    private void typed(Item item, FieldType... types) {
        String name = item.text().orElse("");
        if (object.field(name).filter(field -> field.is(types)).isEmpty()) {
            List<String> allowed = List.of(types).stream().map(FieldType::code).toList();
            context.faults()
                    .error(
                            item.place(),
                            Wording.quoted(name) + " is of the wrong type; allowed: fields of the types "
                                    + Wording.listed(allowed));
        }
    }
}
