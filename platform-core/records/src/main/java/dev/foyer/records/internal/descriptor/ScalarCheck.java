// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import java.util.List;

/** Checks single values: constants, enumerations, patterns, bounds. */
final class ScalarCheck {
    private final Faults faults;

    ScalarCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Item item, Schema schema, String noun) {
        if (item.empty()) {
            return;
        }
        String text = item.text().orElse("");
        List<String> allowed = schema.texts("enum");
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            faults.unknown(item.place(), noun, text, allowed);
        }
        schema.text("const")
                .filter(constant -> !constant.equals(text))
                .ifPresent(constant -> faults.unknown(item.place(), noun, text, List.of(constant)));
        schema.text("pattern")
                .filter(pattern ->
                        !java.util.regex.Pattern.compile(pattern).matcher(text).find())
                .ifPresent(pattern -> faults.error(
                        item.place(),
                        Wording.quoted(text) + " is no valid " + noun + "; allowed: "
                                + schema.text("x-allowed").orElse(pattern)));
        bounds(item, schema, noun);
    }

    private void bounds(Item item, Schema schema, String noun) {
        if (!(item.plain() instanceof Long number)) {
            return;
        }
        schema.keyword("minimum")
                .filter(least -> number < least.asLong())
                .ifPresent(least -> faults.error(
                        item.place(), number + " is too small for the " + noun + "; at least " + least.asLong()));
        schema.keyword("maximum")
                .filter(most -> number > most.asLong())
                .ifPresent(most -> faults.error(
                        item.place(), number + " is too large for the " + noun + "; at most " + most.asLong()));
    }
}
