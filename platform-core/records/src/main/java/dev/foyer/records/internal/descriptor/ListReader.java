// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.internal.descriptor.Outline.FieldOutline;
import dev.foyer.records.internal.descriptor.Outline.ObjectOutline;
import dev.foyer.records.model.Audience;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType.ListSpec;
import dev.foyer.records.model.ObjectType.ViewSpec;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the list page and the saved views of an object. */
final class ListReader {
    private final Context context;
    private final ObjectOutline object;

    ListReader(Context context, ObjectOutline object) {
        this.context = context;
        this.object = object;
    }

    ListSpec list(Item owner, List<Field> fields) {
        Optional<Item> list = owner.get("list");
        Optional<Item> columns = list.flatMap(it -> it.get("columns"));
        Map<Audience, List<String>> byAudience = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            Optional<Item> own = columns.flatMap(it -> it.get(Audiences.code(audience)));
            own.ifPresent(it -> shown(it, audience));
            byAudience.put(
                    audience,
                    own.map(it -> context.fields(it, object)).orElseGet(() -> Defaults.columns(fields, audience)));
        }
        list.flatMap(it -> it.get("sort")).ifPresent(this::sort);
        return new ListSpec(
                list.flatMap(it -> it.text("display")).orElse("table"),
                byAudience,
                list.flatMap(it -> it.text("sort")).orElse("-createdOn"),
                list.filter(it -> it.flag("single", false)).isPresent());
    }

    private void shown(Item columns, Audience audience) {
        columns.items().forEach(column -> Audiences.readable(context, column, object, audience));
    }

    private void sort(Item item) {
        context.sort(item, object);
        String name = item.text().orElse("").replaceFirst("^-", "");
        boolean unfit = object.field(name)
                .flatMap(FieldOutline::type)
                .filter(List.of(
                        FieldType.LOOKUP,
                        FieldType.MULTI_LOOKUP,
                        FieldType.LONG_TEXT,
                        FieldType.RICH_TEXT,
                        FieldType.FILE)::contains)
                .isPresent();
        if (unfit) {
            context.faults()
                    .error(
                            item.place(),
                            "a list cannot be sorted by " + Wording.quoted(name)
                                    + " by default; allowed: fields with a plain value");
        }
    }

    List<ViewSpec> views(Item owner) {
        return owner.entries("views").stream().map(this::view).toList();
    }

    private ViewSpec view(Item.Entry entry) {
        Item item = entry.value();
        context.labels().need(object.code() + ".view." + entry.key(), entry.at().place());
        context.filters(object).check(item, "filter");
        item.get("sort").ifPresent(this::sort);
        return new ViewSpec(
                entry.key(),
                Audiences.read(item),
                item.text("filter").orElse(""),
                item.text("sort"),
                item.flag("count", false));
    }
}
