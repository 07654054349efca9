// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench.churn;

import dev.foyer.bench.BenchException;
import dev.foyer.bench.Programs;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Karaf console of a portal. */
final class Console {
    private static final String NOW = "((shell:new java.util.Date) getTime)";
    private static final Pattern TIMES = Pattern.compile("TIMES (\\d+) (\\d+)");

    private final Path home;
    private final Path data;

    Console(Path home, Path data) {
        this.home = home;
        this.data = data;
    }

    /** When something that was done on the console began and ended, in milliseconds since 1970. */
    record Times(long began, long ended) {
        long taken() {
            return ended - began;
        }
    }

    String run(String command) {
        File output = data.resolveSibling("console.log").toFile();
        List<String> foyer = List.of(home.resolve("bin/foyer").toString(), "console", command);
        return Programs.run(foyer, Map.of("FOYER_DATA", data.toString()), output);
    }

    /** Runs a command and looks at the clock before and after, inside the portal. */
    Times timed(String command) {
        String output = run("a = " + NOW + "; " + command + "; b = " + NOW + "; echo TIMES $a $b");
        Matcher times = TIMES.matcher(output);
        if (!times.find()) {
            throw new BenchException("'" + command + "' said " + output);
        }
        return new Times(Long.parseLong(times.group(1)), Long.parseLong(times.group(2)));
    }
}
