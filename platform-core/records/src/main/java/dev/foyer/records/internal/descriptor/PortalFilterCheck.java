// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.internal.descriptor.Outline.ObjectOutline;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that a portal filter uses only what row-level security can look at: columns of the row itself. */
final class PortalFilterCheck {
    private static final Pattern STEP = Pattern.compile("([a-z][a-zA-Z0-9]*)\\.([a-zA-Z]+)");
    private static final Set<String> ALLOWED = Set.of("id", "code", "flags");

    private final Context context;
    private final ObjectOutline object;

    PortalFilterCheck(Context context, ObjectOutline object) {
        this.context = context;
        this.object = object;
    }

    void check(Item filter) {
        Matcher matcher = STEP.matcher(filter.text().orElse(""));
        while (matcher.find()) {
            boolean lookup = object.field(matcher.group(1))
                    .filter(Outline.FieldOutline::refers)
                    .isPresent();
            if (lookup && !ALLOWED.contains(matcher.group(2))) {
                context.faults()
                        .error(
                                filter.place(matcher.start()),
                                Wording.quoted(matcher.group())
                                        + " cannot be part of a portal filter; allowed after a lookup: .id, .code, .flags");
            }
        }
    }
}
