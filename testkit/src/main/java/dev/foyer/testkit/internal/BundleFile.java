// SPDX-License-Identifier: Apache-2.0
package dev.foyer.testkit.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bundle of the class path: a jar, or a folder of classes.
 *
 * @param exports names of exported packages with their versions
 * @param sections codes of the sections whose descriptors it has
 */
record BundleFile(Path path, String symbolicName, List<Export> exports, List<String> sections) {
    private static final String DESCRIPTORS = "OSGI-INF/foyer/";
    private static final String ENDING = ".section.yaml";
    /** A clause of a header, whose quoted values may contain commas. */
    private static final Pattern CLAUSE = Pattern.compile("(?:[^,\"]|\"[^\"]*\")+");

    private static final Pattern VERSION = Pattern.compile(";\\s*version=\"?([^\";]+)");

    /** An exported package. */
    record Export(String name, String version) {}

    static Optional<BundleFile> read(Path path) {
        return manifest(path).map(Manifest::getMainAttributes).flatMap(main -> {
            String name = main.getValue("Bundle-SymbolicName");
            return name == null
                    ? Optional.empty()
                    : Optional.of(
                            new BundleFile(path, name.replaceFirst(";.*", "").strip(), exports(main), sections(path)));
        });
    }

    /** Where the framework reads it, without a copy. */
    String location() {
        return "reference:" + path.toUri();
    }

    static List<String> sections(Path path) {
        List<String> names = Files.isDirectory(path) ? files(path) : entries(path);
        return names.stream()
                .filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .toList();
    }

    private static List<String> files(Path folder) {
        return ClassPath.list(folder.resolve(DESCRIPTORS)).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private static List<String> entries(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .filter(entry -> entry.getName().startsWith(DESCRIPTORS))
                    .map(entry -> entry.getName().substring(DESCRIPTORS.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(jar.toString(), e);
        }
    }

    private static Optional<Manifest> manifest(Path path) {
        try {
            if (Files.isDirectory(path)) {
                Path file = path.resolve(JarFile.MANIFEST_NAME);
                return Files.exists(file) ? Optional.of(read(Files.newInputStream(file))) : Optional.empty();
            }
            try (JarFile jar = new JarFile(path.toFile())) {
                return Optional.ofNullable(jar.getManifest());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    private static Manifest read(InputStream content) throws IOException {
        try (content) {
            return new Manifest(content);
        }
    }

    private static List<Export> exports(Attributes main) {
        List<Export> exports = new ArrayList<>();
        String header = main.getValue("Export-Package");
        Matcher clauses = CLAUSE.matcher(header == null ? "" : header);
        while (clauses.find()) {
            String clause = clauses.group().strip();
            Matcher version = VERSION.matcher(clause);
            exports.add(new Export(
                    clause.replaceFirst("\\s*;.*", ""),
                    version.find() ? version.group(1).strip() : "0"));
        }
        return exports;
    }
}
