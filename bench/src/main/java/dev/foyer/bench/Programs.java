// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs and folders of this machine. */
public final class Programs {
    private Programs() {}

    /** Runs a program to its end; what it wrote. */
    public static String run(List<String> command, Map<String, String> environment, File output) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(output);
            builder.environment().putAll(environment);
            int exit = builder.start().waitFor();
            String written = Files.readString(output.toPath(), UTF_8);
            if (exit != 0) {
                throw new BenchException(command.get(0) + " ended with " + exit + ":\n" + last(written));
            }
            return written;
        } catch (IOException e) {
            throw new BenchException(command.get(0) + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted", e);
        }
    }

    /** A program on the path, or the newest of Debian's. */
    static Optional<Path> find(String name) {
        Stream<Path> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of);
        Stream<Path> debian =
                Stream.of("18", "17", "16", "15", "14").map(version -> Path.of("/usr/lib/postgresql", version, "bin"));
        return Stream.concat(path, debian)
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Removes a folder with all there is in it. */
    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new BenchException(folder + " cannot be removed", e);
        }
    }

    private static String last(String text) {
        List<String> lines = text.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }
}
