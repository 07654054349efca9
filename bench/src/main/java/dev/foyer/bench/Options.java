// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be measured.
 *
 * @param only names of scenarios; all if empty
 * @param home the installation that is measured
 * @param karaf a bare Karaf to compare the start with
 * @param output folder of the report
 * @param folder of articles that are brought in before they are multiplied
 */
record Options(
        Set<String> only,
        boolean quick,
        Path home,
        Optional<Path> karaf,
        Path data,
        Path output,
        int port,
        Optional<Path> folder,
        boolean keep) {
    private static final String USAGE = """
            foyer bench [NAME …] [--quick] [--articles FOLDER] [--port PORT] [--keep]
              NAME     what is measured: start, %s; all unless said
              --quick  fewer cases, shorter rounds: to try, not to publish
              --articles  what is multiplied, in the form of foyer import articles; else the demo articles
              --port   of the portal that is measured, else 8499
              --keep   leaves portal and data running for a closer look""";

    /** From the command line; the script gives the folders. */
    static Options parse(String[] arguments) {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        Path home = Path.of(rest.pop());
        Path output = Path.of(rest.pop());
        String karaf = rest.pop();
        Set<String> only = new HashSet<>();
        boolean quick = false;
        boolean keep = false;
        int port = 8499;
        Optional<Path> folder = Optional.empty();
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--quick" -> quick = true;
                case "--keep" -> keep = true;
                case "--port" -> port = Integer.parseInt(value(word, rest));
                case "--articles" -> folder = Optional.of(Path.of(value(word, rest)));
                default -> only.add(known(word));
            }
        }
        Path data = output.resolve("data-" + ProcessHandle.current().pid());
        Optional<Path> bare = karaf.isEmpty() ? Optional.empty() : Optional.of(Path.of(karaf));
        return new Options(only, quick, home, bare, data, output, port, folder, keep);
    }

    boolean wants(String name) {
        return only.isEmpty() || only.contains(name);
    }

    /** Numbers of cases, one after the other. */
    List<Integer> sizes() {
        return quick ? List.of(10_000, 100_000) : List.of(10_000, 100_000, 1_000_000);
    }

    int articles() {
        return quick ? 5_000 : 50_000;
    }

    int rounds() {
        return quick ? 2 : 3;
    }

    int seconds() {
        return quick ? 3 : 4;
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new BenchException(option + " needs a value");
        }
        return rest.pop();
    }

    private static String known(String word) {
        if (word.equals("start") || Scenarios.NAMES.contains(word)) {
            return word;
        }
        throw new BenchException(USAGE.formatted(String.join(", ", Scenarios.NAMES)));
    }
}
