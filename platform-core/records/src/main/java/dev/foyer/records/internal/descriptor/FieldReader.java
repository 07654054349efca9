// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.internal.descriptor.Outline.FieldOutline;
import dev.foyer.records.internal.descriptor.Outline.ObjectOutline;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a field. */
final class FieldReader {
    private final Context context;
    private final ObjectOutline object;

    FieldReader(Context context, ObjectOutline object) {
        this.context = context;
        this.object = object;
    }

    Field read(Item.Entry entry) {
        Item item = entry.value();
        FieldType type = item.text("type").flatMap(FieldType::of).orElse(FieldType.TEXT);
        check(entry, type);
        return new Field(
                entry.key(),
                type,
                item.text("column").orElse(Names.column(entry.key(), type)),
                item.flag("required", false),
                item.flag("computed", false) || type == FieldType.NUMBER || DerivedReader.derives(item),
                new DerivedReader(context, object).read(entry, type),
                item.flag("unique", false) || type == FieldType.NUMBER,
                item.number("max"),
                item.text("to"),
                item.text("toFilter"),
                item.texts("options"),
                item.text("mask"),
                item.get("default").map(Item::plain),
                item.flag("quickSearch", false),
                item.flag("sortable", false),
                item.flag("staffSortable", false),
                item.flag("filterable", false),
                Level.valueOf(level(item)),
                item.flag("portalCreate", false),
                Plain.map(item.get("settings")));
    }

    private static String level(Item item) {
        return item.text("portal")
                .filter(List.of("none", "read", "edit")::contains)
                .orElse("none")
                .toUpperCase(Locale.ROOT);
    }

    private void check(Item.Entry entry, FieldType type) {
        Item item = entry.value();
        labels(entry);
        name(entry, type);
        item.get("to").ifPresent(to -> to.text()
                .filter(code -> !context.outline().knows(code))
                .ifPresent(code -> context.foreign(
                        to, "lookup or object", code, context.outline().targets())));
        item.get("toFilter").ifPresent(filter -> context.outline()
                .object(item.text("to").orElse(""))
                .ifPresent(target -> context.filters(target).check(filter)));
        FieldOutline field = object.fields().get(entry.key());
        item.get("default").filter(it -> field != null).ifPresent(value -> new ValueCheck(context)
                .check(value, entry.key(), Optional.ofNullable(field).orElseThrow()));
        if ((item.flag("computed", false) || DerivedReader.derives(item))
                && item.text("portal").filter("edit"::equals).isPresent()) {
            context.faults()
                    .error(
                            entry.at().place(),
                            Wording.quoted(entry.key()) + " is computed; ‘portal’ can be none or read");
        }
        if (item.flag("unique", false) && type == FieldType.MULTI_LOOKUP) {
            context.faults().error(entry.at().place(), "a multi-lookup cannot be unique");
        }
    }

    private void labels(Item.Entry entry) {
        if (Boolean.TRUE.equals(Plain.map(entry.value().get("settings")).get(Names.HIDDEN))) {
            return;
        }
        String key = object.code() + ".field." + entry.key();
        context.labels().need(key, entry.at().place());
        entry.value().texts("options").forEach(option -> context.labels()
                .need(key + ".option." + option, entry.at().place()));
    }

    private void name(Item.Entry entry, FieldType type) {
        String column = entry.value().text("column").orElse(Names.column(entry.key(), type));
        Place place =
                entry.value().get("column").map(Item::place).orElse(entry.at().place());
        if (Names.BUILT_IN.contains(entry.key())) {
            context.faults()
                    .error(
                            place,
                            "every object has the field " + Wording.quoted(entry.key()) + " already; leave it out");
        } else if (Names.reserved(column)) {
            context.faults()
                    .error(
                            place,
                            Wording.quoted(column) + " is a reserved word of SQL; say another name, such as ‘column: "
                                    + column + "_value’");
        } else if (Names.engine(column)) {
            context.faults()
                    .error(
                            place,
                            "the column " + Wording.quoted(column)
                                    + " belongs to the platform; say another name with ‘column’");
        }
    }

    /** Plain values of free-form settings. */
    static final class Plain {
        private Plain() {}

        static Map<String, Object> map(Optional<Item> item) {
            Map<String, Object> values = new java.util.LinkedHashMap<>();
            item.map(Item::entries).orElse(List.of()).forEach(entry -> {
                Object value = entry.value().plain();
                if (value != null) {
                    values.put(entry.key(), value);
                }
            });
            return values;
        }
    }
}
