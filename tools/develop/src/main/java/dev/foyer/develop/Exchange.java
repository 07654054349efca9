// SPDX-License-Identifier: Apache-2.0
package dev.foyer.develop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/**
 * Exchanges files in an archive that was built before, which takes milliseconds where a build takes seconds.
 *
 * @param resources folder that the files come from
 */
record Exchange(Path resources, Path archive) {
    Path of(Set<Path> changed) {
        try (FileSystem jar = FileSystems.newFileSystem(archive)) {
            for (Path file : changed) {
                put(file, jar.getPath(resources.relativize(file).toString()));
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Path file, Path entry) throws IOException {
        if (Files.isDirectory(file)) {
            return;
        }
        if (!Files.exists(file)) {
            Files.deleteIfExists(entry);
            return;
        }
        if (entry.getParent() != null) {
            Files.createDirectories(entry.getParent());
        }
        Files.copy(file, entry, StandardCopyOption.REPLACE_EXISTING);
    }
}
