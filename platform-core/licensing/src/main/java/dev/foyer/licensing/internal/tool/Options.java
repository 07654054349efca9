// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.tool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options and arguments of a command line: {@code --name value}, {@code --flag}, and the rest. */
record Options(Map<String, String> values, List<String> arguments) {
    private static final String DASHES = "--";

    static Options parse(List<String> words, Set<String> names, Set<String> flags) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> arguments = new ArrayList<>();
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            String word = rest.pop();
            if (!word.startsWith(DASHES)) {
                arguments.add(word);
            } else if (flags.contains(word)) {
                values.put(word, "true");
            } else {
                values.put(known(word, names), value(word, rest));
            }
        }
        return new Options(values, arguments);
    }

    private static String known(String word, Set<String> names) {
        if (!names.contains(word)) {
            throw new UsageException("There is no option " + word + "; there are "
                    + String.join(", ", names.stream().sorted().toList()));
        }
        return word;
    }

    private static String value(String word, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith(DASHES)) {
            throw new UsageException(word + " needs a value");
        }
        return rest.pop();
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String required(String name) {
        return find(name).orElseThrow(() -> new UsageException(name + " is missing"));
    }

    boolean flag(String name) {
        return values.containsKey(name);
    }

    /** Values between commas. */
    List<String> list(String name) {
        return find(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Pairs such as {@code customer=50,partner=10}. */
    Map<String, Long> numbers(String name) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (String pair : list(name)) {
            String[] sides = pair.split("=", 2);
            numbers.put(sides[0].strip(), number(name, sides.length == 2 ? sides[1].strip() : ""));
        }
        return numbers;
    }

    static long number(String name, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new UsageException(name + " needs whole numbers, not “" + text + "”");
        }
        return Long.parseLong(text);
    }
}
