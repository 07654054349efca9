// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of one request as a script of pgbench. The same request is captured twice: what differs, such as the
 * identity of a new record, gets a new value each time the script runs; the rest are variables of the script.
 */
final class Script {
    private static final Pattern IDENTITY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern LIST = Pattern.compile("unnest\\((:\\w+)\\)");
    private static final Pattern TIMEOUT = Pattern.compile("(set_config\\('statement_timeout', )'\\w+'");
    private static final Pattern NUMBER = Pattern.compile("[A-Z]+\\d{6,}");

    private final String prefix;
    private final Map<String, String> fresh = new HashMap<>();
    private final Map<String, String> variables = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    /**
     * Makes a script.
     *
     * @param prefix of its variables
     */
    Script(String prefix, List<Statement> once, List<Statement> again) {
        this.prefix = prefix;
        if (!once.stream()
                .map(Statement::text)
                .toList()
                .equals(again.stream().map(Statement::text).toList())) {
            throw new BenchException("The same request ran different statements: " + once + "\n" + again);
        }
        for (int line = 0; line < once.size(); line++) {
            List<@Nullable String> other = again.get(line).parameters();
            String sql = once.get(line).with((place, value) -> parameter(value, other.get(place)));
            // The driver tells the server the types of arrays, pgbench does not.
            String typed = LIST.matcher(sql).replaceAll("unnest($1::text[])");
            // Where the portal makes do with less, pgbench would end.
            String patient = TIMEOUT.matcher(typed).replaceAll("$1'0'");
            text.append(patient.replace("\n", " ")).append(";\n");
        }
    }

    /** The text, with new random numbers in front. */
    String text() {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < fresh.size(); number++) {
            lines.add("\\set " + prefix + "r" + number + " random(1, 281474976710655)\n");
        }
        return String.join("", lines) + text;
    }

    Map<String, String> variables() {
        return variables;
    }

    private String parameter(@Nullable String value, @Nullable String other) {
        if (value == null || value.isEmpty()) {
            return Statement.quoted(value);
        }
        if (!value.equals(other) && IDENTITY.matcher(value).matches()) {
            return "('00000000-0000-7000-8000-' || lpad(to_hex(" + random(value) + "::bigint), 12, '0'))::uuid";
        }
        if (!value.equals(other) && NUMBER.matcher(value).matches()) {
            return "('N' || " + random(value) + "::bigint)";
        }
        String name = prefix + "v" + variables.size();
        variables.put(name, value);
        return ":" + name;
    }

    private String random(String value) {
        return ":" + fresh.computeIfAbsent(value, one -> prefix + "r" + fresh.size());
    }
}
