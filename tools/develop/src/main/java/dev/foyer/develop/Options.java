// SPDX-License-Identifier: Apache-2.0
package dev.foyer.develop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line and the environment ask for. The portal is always one of this machine.
 *
 * @param project folder with the plugin's POM
 * @param data folder of the portal's data
 * @param once build and bring it once, and watch nothing
 */
record Options(
        Path project,
        Path data,
        String port,
        boolean once,
        Optional<String> user,
        Optional<String> password,
        Optional<String> token) {
    private static final String USAGE = """
            usage: foyer develop FOLDER [--once]
            Builds the plugin in FOLDER and brings it into the portal that runs on this machine, again at each save.
            Who does it: FOYER_USER and FOYER_PASSWORD, or FOYER_TOKEN; a demo system needs none of them.""";

    static Options of(List<String> arguments, Map<String, String> environment) {
        boolean once = arguments.contains("--once");
        List<String> words =
                arguments.stream().filter(word -> !word.equals("--once")).toList();
        if (words.size() != 1 || words.get(0).startsWith("-")) {
            throw new DevelopException(USAGE);
        }
        Path project = Path.of(words.get(0)).toAbsolutePath().normalize();
        if (!Files.isRegularFile(project.resolve("pom.xml"))) {
            throw new DevelopException("There is no pom.xml in " + project + ".");
        }
        return new Options(
                project,
                Path.of(environment.getOrDefault("FOYER_DATA", "data")).toAbsolutePath(),
                environment.getOrDefault("FOYER_PORT", "8080"),
                once,
                Optional.ofNullable(environment.get("FOYER_USER")),
                Optional.ofNullable(environment.get("FOYER_PASSWORD")),
                Optional.ofNullable(environment.get("FOYER_TOKEN")));
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }
}
