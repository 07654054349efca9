// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.internal.descriptor.Outline.FieldOutline;
import dev.foyer.records.internal.descriptor.Outline.ObjectOutline;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.Level;
import dev.foyer.records.model.ObjectType.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads whose the records of an object are. */
final class OwnerSpecReader {
    private final Context context;
    private final ObjectOutline object;

    OwnerSpecReader(Context context, ObjectOutline object) {
        this.context = context;
        this.object = object;
    }

    Owner read(Item item) {
        Optional<Item> owner = item.get("owner");
        Optional<String> through = owner.flatMap(it -> it.text("through"));
        if (through.isEmpty()) {
            return new Owner(
                    owner.flatMap(it -> it.text("account")), owner.flatMap(it -> it.text("contact")), Optional.empty());
        }
        owner.flatMap(it -> it.get("through")).ifPresent(field -> whole(item, field));
        for (String key : List.of("account", "contact")) {
            owner.flatMap(it -> it.get(key)).ifPresent(other -> context.faults()
                    .error(other.place(), Wording.quoted(key) + " follows from ‘through’; leave it out"));
        }
        return new Owner(Optional.of(Owner.ACCOUNT), Optional.of(Owner.CONTACT), through);
    }

    /** The fields, with the copies of what the record says that this one is part of. */
    static List<Field> fields(List<Field> fields, Owner owner) {
        if (owner.through().isEmpty()) {
            return fields;
        }
        List<Field> all = new ArrayList<>(fields);
        all.add(copy(Owner.ACCOUNT, "account"));
        all.add(copy(Owner.CONTACT, "contact"));
        return all;
    }

    private void whole(Item item, Item field) {
        String name = field.text().orElse("");
        if (!context.field(field, name, object)) {
            return;
        }
        Optional<FieldOutline> outline = object.field(name).filter(it -> it.is(FieldType.LOOKUP));
        String target = outline.flatMap(FieldOutline::target).orElse("");
        boolean required = item.get("fields")
                .flatMap(fields -> fields.get(name))
                .filter(it -> it.flag("required", false))
                .isPresent();
        if (!context.outline().own(target) || target.equals(object.code()) || !required) {
            context.faults()
                    .error(
                            field.place(),
                            Wording.quoted(name)
                                    + " cannot be what records are part of: it must be a required lookup to another object of this section");
        }
    }

    private static Field copy(String code, String target) {
        return new Field(
                code,
                FieldType.LOOKUP,
                Names.column(code, FieldType.LOOKUP),
                false,
                true,
                Optional.empty(),
                false,
                OptionalInt.empty(),
                Optional.of(target),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                false,
                false,
                Level.NONE,
                false,
                Map.of("hidden", true));
    }
}
