// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/** The folder in which the programs of a server lie, unpacked once. */
final class Unpacked {
    private Unpacked() {}

    /** Unpacks aside and renames, so that a folder that is there is whole. */
    static Path in(Path parent, Binaries binaries) throws IOException {
        Path folder = parent.resolve(binaries.version());
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path aside = parent.resolve(
                binaries.version() + ".part." + ProcessHandle.current().pid());
        delete(aside);
        Files.createDirectories(aside);
        try (InputStream in = new XZInputStream(new BufferedInputStream(binaries.open()))) {
            new Tar(in).unpack(aside);
        }
        move(aside, folder);
        return folder;
    }

    private static void move(Path aside, Path folder) throws IOException {
        try {
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (IOException e) {
            // Another process was faster.
            delete(aside);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /** Deletes a folder with all it holds, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
