// SPDX-License-Identifier: Apache-2.0
package dev.foyer.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line and the environment ask for.
 *
 * @param kind {@code tickets} or {@code articles}
 * @param source file or folder
 * @param dryRun check only
 * @param url address of the portal, without a path
 */
record Options(
        String kind,
        Path source,
        boolean dryRun,
        String url,
        Optional<String> user,
        Optional<String> password,
        Optional<String> token) {
    static final String USAGE = """
            usage: import tickets FILE.csv | articles FOLDER  [--dry-run]
            The portal and who imports are named by the environment: FOYER_URL (or FOYER_PORT),
            FOYER_USER and FOYER_PASSWORD, or FOYER_TOKEN. A demo system needs none of them.""";

    /** Reads the command line. */
    static Options of(List<String> arguments, Map<String, String> environment) {
        List<String> words = new ArrayList<>(arguments);
        boolean dryRun = words.remove("--dry-run");
        if (words.size() != 2 || words.stream().anyMatch(word -> word.startsWith("--"))) {
            throw new ImportException(USAGE);
        }
        if (!words.get(0).equals("tickets") && !words.get(0).equals("articles")) {
            throw new ImportException("Unknown kind “" + words.get(0) + "”.\n" + USAGE);
        }
        String port = environment.getOrDefault("FOYER_PORT", "8080");
        return new Options(
                words.get(0),
                Path.of(words.get(1)),
                dryRun,
                environment
                        .getOrDefault("FOYER_URL", "http://127.0.0.1:" + port)
                        .replaceAll("/+$", ""),
                Optional.ofNullable(environment.get("FOYER_USER")),
                Optional.ofNullable(environment.get("FOYER_PASSWORD")),
                Optional.ofNullable(environment.get("FOYER_TOKEN")));
    }
}
