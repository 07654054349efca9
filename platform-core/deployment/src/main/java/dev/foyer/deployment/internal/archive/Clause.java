// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A clause of an OSGi header, such as {@code dev.foyer.plugin;version="[1.0,2)"}.
 *
 * @param paths what comes before the first parameter
 * @param attributes with {@code =}, without their types
 * @param directives with {@code :=}
 */
public record Clause(List<String> paths, Map<String, String> attributes, Map<String, String> directives) {
    /** The clauses of a header; none if it is empty. */
    public static List<Clause> parse(String header) {
        return split(header, ',').stream().map(Clause::clause).toList();
    }

    /** Whether it may be left unsatisfied. */
    public boolean optional() {
        return "optional".equals(directives.get("resolution"));
    }

    private static Clause clause(String text) {
        List<String> paths = new ArrayList<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, String> directives = new LinkedHashMap<>();
        for (String part : split(text, ';')) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                paths.add(part);
            } else if (part.charAt(Math.max(0, equals - 1)) == ':') {
                directives.put(part.substring(0, equals - 1).strip(), unquoted(part.substring(equals + 1)));
            } else {
                String name = part.substring(0, equals).strip();
                attributes.put(name.replaceFirst(":.*", ""), unquoted(part.substring(equals + 1)));
            }
        }
        return new Clause(List.copyOf(paths), Map.copyOf(attributes), Map.copyOf(directives));
    }

    private static String unquoted(String value) {
        String bare = value.strip();
        return bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1)
                : bare;
    }

    /** Splits where the divider is not within quotes. */
    private static List<String> split(String text, char divider) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char letter : text.toCharArray()) {
            quoted ^= letter == '"';
            if (letter == divider && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(letter);
            }
        }
        parts.add(part.toString().strip());
        return parts.stream().filter(found -> !found.isEmpty()).toList();
    }
}
