// SPDX-License-Identifier: Apache-2.0
package dev.foyer.web.internal;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills a page: {@code {{{name}}}} is a text, {@code {{{#name}}}…{{{/name}}}} is kept for a text that is not empty and
 * repeated for a list. Texts are escaped always.
 */
final class Template {
    private static final Pattern BLOCK = Pattern.compile("\\{\\{\\{#(\\w+)}}}(.*?)\\{\\{\\{/\\1}}}", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\{(\\w+)}}}");

    private Template() {}

    /** The page with its values: texts, or lists of further values. */
    static String fill(String template, Map<String, ?> values) {
        String blocks = BLOCK.matcher(template)
                .replaceAll(block -> Matcher.quoteReplacement(block(block.group(1), block.group(2), values)));
        return PLACE.matcher(blocks).replaceAll(place -> Matcher.quoteReplacement(text(values.get(place.group(1)))));
    }

    private static String block(String name, String content, Map<String, ?> values) {
        Object value = values.get(name);
        if (value instanceof List<?> items) {
            StringBuilder repeated = new StringBuilder();
            for (Object item : items) {
                repeated.append(fill(content, (Map<String, ?>) item));
            }
            return repeated.toString();
        }
        return value == null || value.toString().isEmpty() ? "" : fill(content, values);
    }

    private static String text(@Nullable Object value) {
        return value == null
                ? ""
                : value.toString()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;")
                        .replace("{", "&#123;");
    }
}
