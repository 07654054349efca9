// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.caller;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the language that a stranger's browser asks for. */
public final class Languages {
    /** Languages that the interface speaks, the fallback first. */
    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    private Languages() {}

    /** The best of the languages that we speak; English if none is asked for. */
    public static Locale best(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        Locale found = Locale.lookup(ranges(acceptLanguage), SPOKEN);
        return found == null ? Locale.ENGLISH : found;
    }

    private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
