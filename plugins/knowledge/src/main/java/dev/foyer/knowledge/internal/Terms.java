// SPDX-License-Identifier: Apache-2.0
package dev.foyer.knowledge.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words and groups of words of a list of synonyms. */
final class Terms {
    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]");

    private Terms() {}

    /** In order, without blanks around and between them, each once whatever its case. */
    static List<String> of(String text) {
        Set<String> seen = new HashSet<>();
        return Stream.of(BETWEEN.split(text))
                .map(term -> term.strip().replaceAll("\\s+", " "))
                .filter(term -> term.chars().anyMatch(Character::isLetterOrDigit))
                .filter(term -> seen.add(term.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
