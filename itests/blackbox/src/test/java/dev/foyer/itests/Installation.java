// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The distribution, unpacked once for all tests of a run. */
public final class Installation {
    private static final Path TARGET = Path.of(property("foyer.target"));
    private static final Path HOME = unpack();

    private Installation() {}

    /** The folder with {@code bin/foyer}. */
    public static Path home() {
        return HOME;
    }

    /** A new folder for a test's own data. */
    public static Path folder(String name) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(TARGET.resolve("portals")), name);
    }

    /** Runs a command to its end and returns what it said. */
    public static Outcome run(Map<String, String> environment, List<String> command) {
        try {
            Path output = Files.createTempFile(TARGET, "output", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            Process process = builder.redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(4, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end: " + Files.readString(output));
            }
            Outcome outcome = new Outcome(process.exitValue(), Files.readString(output));
            Files.delete(output);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Path unpack() {
        Path home = TARGET.resolve("foyer");
        Outcome outcome = run(
                Map.of(),
                List.of(
                        "bash",
                        "-c",
                        "rm -rf \"$1\" && mkdir -p \"$1\" && tar -xzf \"$2\" -C \"$1\" --strip-components=1",
                        "unpack",
                        home.toString(),
                        property("foyer.archive")));
        if (outcome.status() != 0) {
            throw new IllegalStateException(outcome.output());
        }
        return home;
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("Run by Maven, or set -D" + name);
        }
        return value;
    }

    /** Exit status and output of a command. */
    public record Outcome(int status, String output) {}
}
