// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.text;

import dev.foyer.plugin.Text;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Fills the places of texts. */
final class Rendering {
    private Rendering() {}

    static String render(Catalogue texts, Text text, Locale locale) {
        String pattern = texts.find(text.key(), locale).orElse(text.key());
        if (text.arguments().isEmpty()) {
            return pattern;
        }
        Object[] arguments = text.arguments().stream()
                .map(argument -> argument(texts, argument, locale))
                .toArray();
        return format(pattern, arguments, locale);
    }

    private static String format(String pattern, Object[] arguments, Locale locale) {
        try {
            return new MessageFormat(pattern, locale).format(arguments);
        } catch (IllegalArgumentException e) {
            // A pattern that is no format, such as a message with braces of its own, is shown as it is.
            return pattern;
        }
    }

    private static Object argument(Catalogue texts, Object argument, Locale locale) {
        if (argument instanceof Text text) {
            return render(texts, text, locale);
        }
        if (argument instanceof Instant instant) {
            return Date.from(instant);
        }
        if (argument instanceof Collection<?> many) {
            return many.stream()
                    .map(one -> String.valueOf(argument(texts, one, locale)))
                    .sorted(argument instanceof Set ? String::compareTo : (first, second) -> 0)
                    .collect(Collectors.joining(", "));
        }
        return argument instanceof Number ? argument : argument.toString();
    }
}
