// SPDX-License-Identifier: Apache-2.0
package dev.foyer.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which folder names are languages. */
final class Language {
    private static final Set<String> CODES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toSet());

    private Language() {}

    /** Whether this is an ISO 639 code, with or without a region, such as {@code pt-br}. */
    static boolean isCode(String name) {
        return name.matches("[a-z]{2}(-[a-z]{2})?") && CODES.contains(name.substring(0, 2));
    }
}
