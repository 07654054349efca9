// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which alternatives of a tsquery find nothing that others do not find as well. */
final class Coverage {
    private static final Pattern LEXEME = Pattern.compile("'((?:[^']|'')+)'(?::(\\*?)([A-D]*))?");

    private Coverage() {}

    /** Those that are needed: not the empty ones, nor those that begin like another that stands for all beginnings. */
    static List<String> of(Collection<String> texts) {
        List<String> some = texts.stream().filter(text -> !text.isEmpty()).toList();
        return some.stream()
                .filter(text -> some.stream().noneMatch(other -> !other.equals(text) && covers(other, text)))
                .toList();
    }

    private static boolean covers(String other, String text) {
        Matcher wide = LEXEME.matcher(other);
        Matcher narrow = LEXEME.matcher(text);
        return wide.matches()
                && narrow.matches()
                && "*".equals(wide.group(2))
                && String.valueOf(wide.group(3)).equals(weights(narrow))
                && narrow.group(1).startsWith(wide.group(1));
    }

    private static String weights(Matcher lexeme) {
        return lexeme.group(3) == null ? "" : lexeme.group(3);
    }
}
