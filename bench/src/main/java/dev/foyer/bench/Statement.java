// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the server ran it.
 *
 * @param user who was signed in
 * @param text with {@code $1}, {@code $2} …
 * @param parameters their values, in order
 */
record Statement(String pid, String user, String text, List<@Nullable String> parameters) {
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']++|'')*+)')(?:, |$)");
    private static final Pattern CHANGE = Pattern.compile("(?i)^\\s*(create|alter|grant|revoke|comment)\\b");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    /** The values in a line such as {@code $1 = 'a', $2 = NULL}. */
    static List<@Nullable String> values(String line) {
        List<@Nullable String> values = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(line);
        while (matcher.find()) {
            String quoted = matcher.group(3);
            values.add(quoted == null ? null : quoted.replace("''", "'"));
        }
        return values;
    }

    /** Whether it takes on the role of a person. */
    boolean personal() {
        return text.contains("set_config('role'");
    }

    /** Whether it changes what the database consists of. */
    boolean changes() {
        return CHANGE.matcher(text).find();
    }

    boolean begins() {
        return text.startsWith("BEGIN");
    }

    boolean ends() {
        return text.equals("COMMIT") || text.equals("ROLLBACK");
    }

    /** The text with something else in place of each parameter. */
    String with(Substitute substitute) {
        return PLACE.matcher(text).replaceAll(found -> {
            int place = Integer.parseInt(found.group(1)) - 1;
            return Matcher.quoteReplacement(substitute.of(place, parameters.get(place)));
        });
    }

    /** The text with the values in it. */
    String literal() {
        return with((place, value) -> quoted(value));
    }

    static String quoted(@Nullable String value) {
        return value == null ? "null" : "'" + value.replace("'", "''") + "'";
    }

    /** What stands for a parameter. */
    @FunctionalInterface
    interface Substitute {
        String of(int place, @Nullable String value);
    }
}
