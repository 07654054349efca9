// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.server;

import dev.foyer.database.internal.bootstrap.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The data of the server and its configuration. */
final class Cluster {
    static final String SUPERUSER = "postgres";
    private static final long NEEDED_TO_MAKE = 200L << 20;
    private static final long NEEDED_TO_START = 20L << 20;
    private static final String INCLUDES = """

            # Rewritten at each start:
            include = 'foyer.conf'
            # Yours, wins over all above:
            include_if_exists = 'local.conf'
            """;

    private final Folders folders;
    private final Settings settings;

    Cluster(Folders folders, Settings settings) {
        this.folders = folders;
        this.settings = settings;
    }

    boolean exists() {
        return Files.exists(version());
    }

    /** Refuses data that the programs cannot read. */
    void check(int major) throws IOException {
        if (!exists()) {
            requireSpace(NEEDED_TO_MAKE);
            return;
        }
        requireSpace(NEEDED_TO_START);
        int found = Integer.parseInt(Files.readString(version()).trim());
        if (found != major) {
            throw new NotReadyException("The data in " + folders.cluster() + " was written by PostgreSQL " + found
                    + " and this Foyer brings PostgreSQL " + major
                    + (found > major
                            ? ": install the newer Foyer again"
                            : ": move the data with pg_dump and pg_restore first"));
        }
    }

    /** Makes the data aside and renames, so that a cluster that is there is whole. */
    void make(Programs programs, Privileges privileges) throws IOException {
        Path aside = folders.root().resolve("cluster.part");
        Unpacked.delete(aside);
        password();
        privileges.own(folders.root());
        programs.init(aside, folders.password(), settings.initArguments());
        Files.writeString(aside.resolve("postgresql.conf"), INCLUDES, StandardOpenOption.APPEND);
        Files.writeString(aside.resolve("local.conf"), "# Settings of yours, read after those of Foyer\n");
        Files.move(aside, folders.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    void configure(Privileges privileges) throws IOException {
        Files.writeString(folders.cluster().resolve("foyer.conf"), settings.lines());
        privileges.own(folders.root());
    }

    String password() throws IOException {
        Path file = folders.password();
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Secrets.random());
        }
        return Files.readString(file).trim();
    }

    private Path version() {
        return folders.cluster().resolve("PG_VERSION");
    }

    private void requireSpace(long bytes) throws IOException {
        long free = Files.getFileStore(folders.root()).getUsableSpace();
        if (free < bytes) {
            throw new NotReadyException("The disk is full: the database in " + folders.root() + " needs "
                    + (bytes >> 20) + " MB and " + (free >> 20) + " MB are free");
        }
    }
}
