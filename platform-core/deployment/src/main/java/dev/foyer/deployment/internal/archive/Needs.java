// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.archive;

import static dev.foyer.deployment.internal.DeploymentProblem.BAD_MANIFEST;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a plugin says it needs, in the header {@code Foyer-Requires: network, sql, tasks, ui, reads=account,article}. A word
 * after {@code reads=} that is no need is one more object to be read.
 */
final class Needs {
    static final String HEADER = "Foyer-Requires";
    private static final Set<String> WORDS = Set.of("network", "sql", "tasks", "ui");
    private static final String READS = "reads=";
    private static final Pattern OBJECT = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    private Needs() {}

    /** Needs in the order of the header, {@code reads=} with one object each. */
    static List<String> of(String header) {
        List<String> needs = new ArrayList<>();
        boolean reading = false;
        for (String word : words(header)) {
            if (WORDS.contains(word)) {
                needs.add(word);
                reading = false;
                continue;
            }
            reading |= word.startsWith(READS);
            String object = word.startsWith(READS) ? word.substring(READS.length()) : word;
            if (!reading || !OBJECT.matcher(object).matches()) {
                throw BAD_MANIFEST.because("deployment.manifest.needs", EntryNames.shown(word));
            }
            needs.add(READS + object);
        }
        return needs.stream().distinct().toList();
    }

    private static List<String> words(String header) {
        return Arrays.stream(header.replace("\"", "").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
