// SPDX-License-Identifier: Apache-2.0
package dev.foyer.develop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project of a plugin: where its parts are, and how it becomes an archive. */
record Project(Path folder) {
    private static final String DESCRIPTORS = "OSGI-INF/foyer";
    private static final String ENDING = ".section.yaml";
    private static final Pattern JAVA_PLACE = Pattern.compile("(\\.java):\\[(\\d+),(\\d+)]");

    /** What goes into the archive as it is. */
    Path resources() {
        return folder.resolve("src/main/resources");
    }

    /** What is watched. */
    List<Path> sources() {
        return List.of(folder.resolve("src/main"), folder.resolve("pom.xml"), folder.resolve("bnd.bnd"));
    }

    /** Code of the section, as its descriptor is named. */
    String section() {
        return descriptor()
                .map(file -> file.getFileName().toString())
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .orElseThrow(() -> new DevelopException(
                        "There is no *" + ENDING + " in " + resources().resolve(DESCRIPTORS) + "."));
    }

    /** A file of the archive as it is called in the project, for editors that follow such names. */
    String source(String file) {
        Path there = resources().resolve(DESCRIPTORS).resolve(file);
        return Files.exists(there) ? folder.relativize(there).toString() : file;
    }

    /** Makes the archive anew: by Maven, or by exchanging files in it where nothing else changed. */
    Path archive(Set<Path> changed) {
        Optional<Path> built = newest();
        boolean filesOnly = !changed.isEmpty() && changed.stream().allMatch(file -> file.startsWith(resources()));
        if (filesOnly && built.isPresent()) {
            return new Exchange(resources(), built.get()).of(changed);
        }
        build();
        return newest().orElseThrow(
                        () -> new DevelopException("The build made no archive in " + folder.resolve("target") + "."));
    }

    private void build() {
        Path wrapper = folder.resolve("mvnw");
        String maven = Files.isExecutable(wrapper) ? wrapper.toString() : "mvn";
        ProcessBuilder command = new ProcessBuilder(
                maven, "-q", "-B", "-o", "package", "-DskipTests", "-Dspotless.check.skip", "-Dstyle.color=never");
        try {
            Process process =
                    command.directory(folder.toFile()).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new DevelopException(faults(output));
            }
        } catch (IOException e) {
            throw new DevelopException("Maven cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevelopException("Interrupted.");
        }
    }

    /** What javac and bnd say, without what Maven adds. */
    private String faults(String output) {
        List<String> lines = output.lines()
                .filter(line -> line.startsWith("[ERROR] "))
                .map(line -> line.substring("[ERROR] ".length()).replace(folder + "/", ""))
                .filter(line -> !line.isBlank() && !line.startsWith("COMPILATION ERROR"))
                .map(line -> JAVA_PLACE.matcher(line).replaceFirst("$1:$2:$3:"))
                .takeWhile(line -> !line.startsWith("Failed to execute goal") && !line.startsWith("To see the full"))
                .toList();
        return lines.isEmpty() ? output.strip() : String.join("\n", lines);
    }

    private Optional<Path> descriptor() {
        return list(resources().resolve(DESCRIPTORS))
                .filter(file -> file.getFileName().toString().endsWith(ENDING))
                .findFirst();
    }

    /** Versions before lie there too, until somebody cleans. */
    private Optional<Path> newest() {
        return list(folder.resolve("target"))
                .filter(file -> {
                    String name = file.getFileName().toString();
                    return name.endsWith(".jar") && !name.endsWith("-sources.jar") && !name.endsWith("-javadoc.jar");
                })
                .max(Comparator.comparingLong(file -> file.toFile().lastModified()));
    }

    private static Stream<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
