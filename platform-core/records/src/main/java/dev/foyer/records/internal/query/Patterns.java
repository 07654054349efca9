// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import java.util.Locale;
import java.util.regex.Pattern;

/** Patterns of {@code =like=}: {@code *} stands for anything; without it the text may stand anywhere. */
final class Patterns {
    private Patterns() {}

    /** For SQL's LIKE. */
    static String like(String value) {
        String escaped = escape(value);
        return value.indexOf('*') < 0 ? "%" + escaped + "%" : escaped.replace('*', '%');
    }

    /** A text within another, for SQL's LIKE. */
    static String within(String word) {
        return "%" + escape(word) + "%";
    }

    /** Whether a text matches, in any case. */
    static boolean matches(String value, String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        String wanted = value.toLowerCase(Locale.ROOT);
        if (value.indexOf('*') < 0) {
            return folded.contains(wanted);
        }
        StringBuilder regex = new StringBuilder();
        for (String piece : wanted.split("\\*", -1)) {
            regex.append(regex.isEmpty() && !wanted.startsWith("*") ? "" : ".*").append(Pattern.quote(piece));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(folded).matches();
    }

    private static String escape(String text) {
        return text.replace("\0", "").replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
