// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.archive;

import static dev.foyer.deployment.internal.DeploymentProblem.NOT_AN_ARCHIVE;
import static dev.foyer.deployment.internal.DeploymentProblem.TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder of its own for one upload, gone when it is closed. */
public final class Reception implements AutoCloseable {
    private final Path folder;

    private Reception(Path folder) {
        this.folder = folder;
    }

    /** A new folder. */
    public static Reception open() {
        try {
            return new Reception(Files.createTempDirectory("foyer-plugin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes in content, and stops as soon as it is more than allowed. */
    public Path take(InputStream content, Limits limits) throws IOException {
        Path file = folder.resolve("upload.jar");
        byte[] buffer = new byte[16 * 1024];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                size += count;
                if (size > limits.archive()) {
                    throw TOO_LARGE.because("deployment.archive.large", limits.archive() >> 20);
                }
                out.write(buffer, 0, count);
            }
        }
        if (size == 0) {
            throw NOT_AN_ARCHIVE.because("deployment.archive.empty");
        }
        return file;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException left) {
            // It lies in the folder for temporary files, which is emptied anyway.
            folder.toFile().deleteOnExit();
        }
    }
}
