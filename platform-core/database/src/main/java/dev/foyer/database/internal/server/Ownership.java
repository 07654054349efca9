// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whose a file is, by number. */
final class Ownership {
    private static final String USER = "unix:uid";

    private Ownership() {}

    static int of(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, USER);
    }

    /** Gives a folder with all it holds to another user, and lets that one reach it. */
    static void give(Path folder, int user) throws IOException {
        open(folder, user);
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.filter(path -> !Files.isSymbolicLink(path)).toList();
        }
        for (Path path : all) {
            Files.setAttribute(path, USER, user);
        }
    }

    /** The user must be able to pass through the folders above; the data folder itself we may open for that. */
    private static void open(Path folder, int user) throws IOException {
        Path data = folder.getParent();
        for (Path above = data; above != null; above = above.getParent()) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(above);
            if (of(above) == user || !permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
                continue;
            }
            if (!above.equals(data)) {
                throw new NotReadyException("PostgreSQL does not run as root, and user " + user + " cannot reach "
                        + folder + " because of " + above
                        + ": choose another data folder, or start Foyer as an ordinary user");
            }
            Files.setPosixFilePermissions(above, permissions);
        }
    }
}
