// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The resources of this bundle, as they were compiled. */
public final class ResourceClasses {
    private ResourceClasses() {}

    public static List<Class<?>> all() {
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith("Resource.class"))
                    .map(file -> file.replace('/', '.').replaceAll("\\.class$", ""))
                    .<Class<?>>map(ResourceClasses::load)
                    .filter(type -> Resource.class.isAssignableFrom(type) && !type.isInterface())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
