// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.server;

import java.nio.file.Path;

/**
 * Where the files of a server lie.
 *
 * @param root everything that belongs to this server
 * @param programs its programs, which servers may share
 */
public record Folders(Path root, Path programs) {
    public Folders {
        root = root.toAbsolutePath().normalize();
        programs = programs.toAbsolutePath().normalize();
    }

    /** Programs within the root. */
    public static Folders in(Path root) {
        return new Folders(root, root.resolve("programs"));
    }

    /** The data. */
    public Path cluster() {
        return root.resolve("cluster");
    }

    /** The password of the owner and the superuser. */
    public Path password() {
        return root.resolve("password");
    }

    Path log() {
        return root.resolve("server.log");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path port() {
        return root.resolve("port");
    }
}
