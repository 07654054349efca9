// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.internal.descriptor.Outline.ObjectOutline;
import dev.foyer.records.model.Part;
import java.util.Optional;

/** Reads contributions to the home page. */
final class HomePartReader {
    private final Context context;

    HomePartReader(Context context) {
        this.context = context;
    }

    Part read(Item item) {
        String type = item.text("type").orElse("");
        String code = item.text("code").orElse(type);
        if (type.equals("widget")) {
            context.widget(item);
        }
        context.labels().need(context.section() + ".home." + code, item.place());
        item.get("object").ifPresent(context::object);
        context.outline().object(item.text("object").orElse("")).ifPresent(object -> check(item, object));
        return new Part(type, code, Audiences.read(item), PartReader.settings(item));
    }

    private void check(Item item, ObjectOutline object) {
        Optional<Item> view = item.get("view");
        view.ifPresent(it -> context.oneOf(it, "view", object.views()));
        item.get("wider").ifPresent(it -> context.oneOf(it, "view", object.views()));
        context.filters(object).check(item, "filter");
        item.get("columns").ifPresent(columns -> context.fields(columns, object));
        item.get("sort").ifPresent(sort -> context.sort(sort, object));
        item.get("language")
                .ifPresent(field -> context.field(field, field.text().orElse(""), object));
        item.items("actions").forEach(action -> context.oneOf(action, "action", object.actions()));
    }
}
