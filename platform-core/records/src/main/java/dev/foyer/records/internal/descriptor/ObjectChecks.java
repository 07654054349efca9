// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.licensing.Operation;
import dev.foyer.records.internal.descriptor.Outline.FieldOutline;
import dev.foyer.records.internal.descriptor.Outline.LookupOutline;
import dev.foyer.records.internal.descriptor.Outline.ObjectOutline;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks what concerns an object as a whole: columns, display, owner, lifecycle, rights. */
final class ObjectChecks {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final Context context;
    private final ObjectOutline object;
    private final List<LookupType> lookups;

    ObjectChecks(Context context, ObjectOutline object, List<LookupType> lookups) {
        this.context = context;
        this.object = object;
        this.lookups = lookups;
    }

    void check(Item.Entry entry, ObjectType type) {
        Item item = entry.value();
        columns(item, type);
        item.get("display").ifPresent(this::display);
        owner(item, type);
        item.get("portalFilter").ifPresent(this::portalFilter);
        item.get("portalEdit").ifPresent(this::portalFilter);
        item.get("lifecycle").ifPresent(this::lifecycle);
        new RightsChecks(context).check(item, type);
        new IndexCheck(context, lookups).check(entry, type);
    }

    private void columns(Item item, ObjectType type) {
        Map<String, String> taken = new HashMap<>();
        Map<String, Place> places = new HashMap<>();
        item.entries("fields")
                .forEach(field -> places.putIfAbsent(field.key(), field.at().place()));
        for (Field field : type.fields()) {
            List<String> columns = field.type() == FieldType.MONEY
                    ? List.of(field.column() + "_amount", field.column() + "_currency")
                    : List.of(field.column());
            for (String column : columns) {
                String other = taken.putIfAbsent(column, field.code());
                if (other != null && !other.equals(field.code())) {
                    context.faults()
                            .error(
                                    places.getOrDefault(field.code(), Place.START),
                                    "the column " + Wording.quoted(column) + " already belongs to the field "
                                            + Wording.quoted(other) + "; say another name with ‘column’");
                }
            }
        }
    }

    private void display(Item display) {
        Matcher matcher = PLACE.matcher(display.text().orElse(""));
        while (matcher.find()) {
            String name = matcher.group(1);
            if (object.field(name).isEmpty()) {
                context.faults()
                        .unknown(
                                display.place(matcher.start(1)),
                                "field of " + Wording.quoted(object.code()),
                                name,
                                object.names());
            }
        }
    }

    private void owner(Item item, ObjectType type) {
        if (type.owner().through().isPresent()) {
            return;
        }
        for (String key : List.of("account", "contact")) {
            item.get("owner").flatMap(owner -> owner.get(key)).ifPresent(field -> owns(field, key, type));
        }
    }

    private void owns(Item field, String target, ObjectType type) {
        String name = field.text().orElse("");
        if (name.equals("id") && type.code().equals(target)) {
            return;
        }
        Optional<FieldOutline> outline = object.field(name);
        boolean fits = outline.filter(it -> it.is(FieldType.LOOKUP)
                        && it.target().filter(target::equals).isPresent())
                .isPresent();
        if (!fits) {
            List<String> allowed = object.fields().entrySet().stream()
                    .filter(each -> each.getValue().is(FieldType.LOOKUP))
                    .filter(each ->
                            each.getValue().target().filter(target::equals).isPresent())
                    .map(Map.Entry::getKey)
                    .toList();
            context.faults()
                    .error(
                            field.place(),
                            Wording.quoted(name) + " cannot be the owner: it must be a field of the type lookup to ‘"
                                    + target + "’" + Wording.instead(name, allowed));
        }
    }

    private void portalFilter(Item filter) {
        context.filters(object).check(filter);
        new PortalFilterCheck(context, object).check(filter);
    }

    private void lifecycle(Item lifecycle) {
        Optional<Item> field = lifecycle.get("field");
        if (field.isEmpty() || !context.field(field.get(), field.get().text().orElse(""), object)) {
            return;
        }
        Optional<LookupOutline> lookup = field.flatMap(Item::text)
                .flatMap(object::field)
                .filter(it -> it.is(FieldType.LOOKUP))
                .flatMap(FieldOutline::target)
                .flatMap(context.outline()::lookup);
        if (lookup.isEmpty()) {
            context.faults()
                    .error(
                            field.get().place(),
                            "the field of a lifecycle must be a lookup to a lookup of this section");
            return;
        }
        for (Item.Entry move : lifecycle.entries("moves")) {
            context.oneOf(move.at(), "status", lookup.get().values());
            move.value()
                    .items()
                    .forEach(to -> context.oneOf(to, "status", lookup.get().values()));
        }
    }

    /** Whether a scope is given to anybody. */
    static boolean granted(ObjectType type, Operation operation, Scope scope) {
        return type.rights().values().stream().anyMatch(right -> right.get(operation) == scope);
    }
}
