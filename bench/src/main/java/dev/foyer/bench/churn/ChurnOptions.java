// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench.churn;

import dev.foyer.bench.BenchException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * How often which sections come and go.
 *
 * @param rate requests a second, of all visitors together
 */
record ChurnOptions(Path home, Path output, int port, int cycles, int rate, List<String> sections) {
    private static final String USAGE = """
            foyer bench churn [SECTION …] [--cycles N] [--rate N] [--port PORT]
              SECTION   that comes and goes; all nine unless said
              --cycles  how often each is removed, installed and updated, else 100
              --rate    requests a second meanwhile, else 200""";

    /** From the command line; the script gives the folders. */
    static ChurnOptions parse(String[] arguments) {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        Path home = Path.of(rest.pop());
        Path output = Path.of(rest.pop());
        int port = 8499;
        int cycles = 100;
        int rate = 200;
        List<String> sections = new ArrayList<>();
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--port" -> port = number(rest);
                case "--cycles" -> cycles = number(rest);
                case "--rate" -> rate = number(rest);
                default -> sections.add(known(word));
            }
        }
        return new ChurnOptions(
                home, output, port, cycles, rate, sections.isEmpty() ? Errands.sections() : List.copyOf(sections));
    }

    /** The data folder of the portal that is made for it. */
    Path data() {
        return output.resolve("data-" + ProcessHandle.current().pid());
    }

    /** The folder of what is made for it besides. */
    Path folder() {
        return output.resolve("churn-" + ProcessHandle.current().pid());
    }

    private static int number(Deque<String> rest) {
        if (rest.isEmpty() || !rest.peek().matches("[1-9][0-9]{0,5}")) {
            throw new BenchException(USAGE);
        }
        return Integer.parseInt(rest.pop());
    }

    private static String known(String word) {
        if (Errands.sections().contains(word)) {
            return word;
        }
        throw new BenchException(USAGE);
    }
}
