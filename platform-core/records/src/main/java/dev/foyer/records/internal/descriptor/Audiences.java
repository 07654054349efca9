// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.internal.descriptor.Outline.ObjectOutline;
import dev.foyer.records.model.Audience;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** For whom something is drawn. */
final class Audiences {
    private Audiences() {}

    /** The audiences named by {@code for}; both if it is left out. */
    static List<Audience> read(Item item) {
        List<String> named = item.texts("for");
        return Arrays.stream(Audience.values())
                .filter(audience -> named.isEmpty() || named.contains(code(audience)))
                .toList();
    }

    static String code(Audience audience) {
        return audience.name().toLowerCase(Locale.ROOT);
    }

    /** Warns of a field that external users never see because its column right is none. */
    static void readable(Context context, Item item, ObjectOutline object, Audience audience) {
        if (audience == Audience.PORTAL) {
            item.text()
                    .flatMap(object::field)
                    .filter(field -> !field.portal())
                    .ifPresent(
                            field -> context.faults()
                                    .warning(
                                            item.place(),
                                            Wording.quoted(item.text().orElse(""))
                                                    + " is not shown: external users may not read it; say ‘portal: read’ at the field"));
        }
    }
}
