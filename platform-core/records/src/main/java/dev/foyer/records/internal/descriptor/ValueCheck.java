// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.internal.descriptor.Outline.FieldOutline;
import dev.foyer.records.internal.descriptor.Outline.LookupOutline;
import dev.foyer.records.model.FieldType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks values that a descriptor gives to fields: defaults, and what actions set. */
final class ValueCheck {
    private static final Map<String, String> WHO = Map.of("$me", "user", "$contact", "contact", "$account", "account");

    private final Context context;

    ValueCheck(Context context) {
        this.context = context;
    }

    /** Checks a value; null empties a field. */
    void check(Item item, String code, FieldOutline field) {
        Optional<String> text = item.text();
        if (text.isEmpty() || field.type().isEmpty()) {
            return;
        }
        switch (field.type().get()) {
            case LOOKUP, MULTI_LOOKUP ->
                reference(item, text.get(), field.target().orElse(""));
            case CHOICE -> oneOf(item, text.get(), "option", field.options());
            case NUMBER, FILE, MONEY ->
                context.faults()
                        .error(
                                item.place(),
                                Wording.quoted(code) + " cannot be set in a descriptor: it is a "
                                        + field.type().get().code() + " field");
            default -> simple(item, text.get(), field.type().get());
        }
    }

    private void oneOf(Item item, String value, String noun, Iterable<String> allowed) {
        for (String one : allowed) {
            if (one.equals(value)) {
                return;
            }
        }
        context.faults().unknown(item.place(), noun, value, allowed);
    }

    private void reference(Item item, String value, String target) {
        Optional<LookupOutline> lookup = context.outline().lookup(target);
        if (lookup.isPresent()) {
            oneOf(item, value, "value of ‘" + target + "’", lookup.get().values());
        } else if (context.outline().knows(target)) {
            List<String> allowed = WHO.entrySet().stream()
                    .filter(who -> who.getValue().equals(target))
                    .map(Map.Entry::getKey)
                    .toList();
            oneOf(item, value, "value for a lookup to ‘" + target + "’", allowed);
        }
    }

    private void simple(Item item, String value, FieldType type) {
        boolean variable = (type == FieldType.DATE && value.equals("$today"))
                || (type == FieldType.DATE_TIME && value.equals("$now"));
        if (!variable && !Values.fits(value, type)) {
            context.faults().error(item.place(), Wording.quoted(value) + " is no " + Values.example(type));
        }
    }
}
