// SPDX-License-Identifier: Apache-2.0
package dev.foyer.testkit.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The bundles among what the test was started with. */
record ClassPath(List<BundleFile> bundles) {
    static ClassPath ofThisTest() {
        List<Path> entries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .distinct()
                .toList();
        requireManifest(entries);
        return new ClassPath(entries.stream()
                .flatMap(entry -> BundleFile.read(entry).stream())
                .filter(Distinct.by(BundleFile::symbolicName))
                .toList());
    }

    /** The first bundle of this name. */
    BundleFile named(String symbolicName) {
        return bundles.stream()
                .filter(bundle -> bundle.symbolicName().equals(symbolicName))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        symbolicName + " is not on the class path as a bundle; is it built as a jar?"));
    }

    /** Bundles with a section, except the platform's own. */
    List<BundleFile> plugins() {
        return bundles.stream()
                .filter(bundle -> !bundle.sections().isEmpty() && !Platform.BUNDLES.contains(bundle.symbolicName()))
                .toList();
    }

    /** Says what is missing rather than running without the plugin under test. */
    private static void requireManifest(List<Path> entries) {
        for (Path entry : entries) {
            if (Files.isDirectory(entry)
                    && !BundleFile.sections(entry).isEmpty()
                    && BundleFile.read(entry).isEmpty()) {
                throw new IllegalStateException(entry + " has a descriptor and no META-INF/MANIFEST.MF of a bundle. "
                        + "Run the goal bnd-process of bnd-maven-plugin first, as mvn process-classes does.");
            }
        }
    }

    static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
