// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.internal.descriptor.Outline.ObjectOutline;
import dev.foyer.records.model.Audience;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Page;
import dev.foyer.records.model.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the record pages of an object. */
final class PageReader {
    private final Context context;
    private final ObjectOutline object;
    private final ObjectType type;

    PageReader(Context context, ObjectOutline object, ObjectType type) {
        this.context = context;
        this.object = object;
        this.type = type;
    }

    Map<Audience, Page> read(Item owner) {
        Map<Audience, Page> pages = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            Optional<Item> item = owner.get("pages").flatMap(all -> all.get(Audiences.code(audience)));
            if (audience == Audience.STAFF || type.exposed() || item.isPresent()) {
                Page usual = new Defaults(type, audience).page();
                pages.put(audience, item.map(it -> page(it, audience, usual)).orElse(usual));
            }
        }
        return pages;
    }

    private Page page(Item item, Audience audience, Page usual) {
        item.get("title").ifPresent(title -> {
            context.field(title, title.text().orElse(""), object);
            Audiences.readable(context, title, object, audience);
        });
        PartReader parts = new PartReader(context, object, audience);
        List<Page.Tab> tabs =
                item.entries("tabs").stream().map(tab -> tab(tab, parts)).toList();
        List<Part> side = item.items("side").stream().map(parts::read).toList();
        return new Page(
                item.text("layout").orElse("record"),
                item.text("title").orElse(usual.title()),
                shown(item, "badges", audience),
                shown(item, "meta", audience),
                stages(item),
                item.texts("stages"),
                item.get("tabs").isPresent() ? tabs : usual.tabs(),
                side,
                item.get("form").map(form -> form(form, audience)).orElse(usual.form()),
                item.get("suggest").map(this::suggest));
    }

    private Page.Tab tab(Item.Entry entry, PartReader parts) {
        context.labels().need(object.code() + ".tab." + entry.key(), entry.at().place());
        return new Page.Tab(
                entry.key(), entry.value().items().stream().map(parts::read).toList());
    }

    private List<String> shown(Item item, String key, Audience audience) {
        item.items(key).forEach(field -> Audiences.readable(context, field, object, audience));
        return item.get(key).map(it -> context.fields(it, object)).orElse(List.of());
    }

    private boolean stages(Item item) {
        Optional<Item> stages = item.get("stages");
        if (stages.isEmpty() || (stages.get().scalar() && !item.flag("stages", false))) {
            return false;
        }
        if (type.lifecycle().isEmpty()) {
            context.faults().error(stages.get().place(), "‘stages’ needs a ‘lifecycle’ of the object");
            return false;
        }
        Set<String> values = type.lifecycle()
                .flatMap(it -> object.field(it.field()))
                .flatMap(Outline.FieldOutline::target)
                .flatMap(context.outline()::lookup)
                .map(Outline.LookupOutline::values)
                .orElse(Set.of());
        stages.get().items().forEach(stage -> context.oneOf(stage, "status", values));
        return true;
    }

    private List<String> form(Item form, Audience audience) {
        for (Item item : form.items()) {
            String name = item.text().orElse("");
            object.field(name).ifPresent(field -> {
                if (field.computed()) {
                    context.faults()
                            .warning(
                                    item.place(), Wording.quoted(name) + " is computed and cannot be filled in a form");
                } else if (audience == Audience.PORTAL && !field.portalCreate()) {
                    context.faults()
                            .warning(
                                    item.place(),
                                    Wording.quoted(name)
                                            + " is not asked for: external users may not fill it; say ‘portalCreate: true’ or ‘portal: edit’ at the field");
                }
            });
        }
        return context.fields(form, object);
    }

    private Page.Suggest suggest(Item item) {
        item.get("object").ifPresent(context::object);
        item.get("deflect").ifPresent(deflect -> context.outline()
                .object(item.text("object").orElse(""))
                .ifPresent(other -> context.oneOf(deflect, "action", other.actions())));
        return new Page.Suggest(
                item.text("object").orElse(""),
                item.get("from").map(from -> context.fields(from, object)).orElse(List.of()),
                item.text("deflect"));
    }
}
