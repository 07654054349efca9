// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.person;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Violation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is asked of a language and a time zone. */
final class Preferences {
    private Preferences() {}

    static void check(String locale, String zone) {
        List<Violation> violations = new ArrayList<>();
        if (!language(locale)) {
            violations.add(new Violation("/locale", "unknown", Text.of("directory.locale.unknown", locale)));
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            violations.add(new Violation("/timeZone", "unknown", Text.of("directory.time-zone.unknown", zone)));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private static boolean language(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.toLanguageTag().equalsIgnoreCase(tag)
                && Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage());
    }
}
