// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.session;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Violation;
import dev.foyer.rest.internal.caller.Languages;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The body of a change of preferences; what is left out stays. */
record PreferencesJson(@Nullable String locale, @Nullable String timeZone) {
    PreferencesJson checked() {
        List<Violation> violations = new ArrayList<>();
        if (locale != null && !Languages.SPOKEN.contains(Locale.forLanguageTag(locale))) {
            violations.add(new Violation("/locale", "choice", Text.of("rest.session.locale", languages())));
        }
        if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
            violations.add(new Violation("/timeZone", "choice", Text.of("rest.session.time-zone", timeZone)));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return this;
    }

    private static String languages() {
        return String.join(
                ", ", Languages.SPOKEN.stream().map(Locale::toLanguageTag).toList());
    }
}
