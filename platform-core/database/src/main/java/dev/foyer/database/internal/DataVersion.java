// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal;

import dev.foyer.database.internal.server.NotReadyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.framework.Version;

/** Which Foyer wrote a data folder last, so that an older one does not open what it cannot understand. */
final class DataVersion {
    private final Path data;
    private final Version ours;

    DataVersion(Path data, Version version) {
        this.data = data;
        this.ours = new Version(version.getMajor(), version.getMinor(), version.getMicro());
    }

    /** Refuses a newer folder; a correction release may be taken back. */
    void check() throws IOException {
        if (!Files.exists(marker())) {
            return;
        }
        Version theirs = Version.parseVersion(Files.readString(marker()).trim());
        Version newest = new Version(ours.getMajor(), ours.getMinor(), Integer.MAX_VALUE);
        if (theirs.compareTo(newest) > 0) {
            throw new NotReadyException("The data in " + data + " was written by Foyer " + theirs + ", this is Foyer "
                    + ours + ": install Foyer " + theirs + " or later");
        }
    }

    void write() throws IOException {
        Files.writeString(marker(), ours + "\n");
    }

    private Path marker() {
        return data.resolve("foyer.version");
    }
}
