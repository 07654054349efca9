// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The id of the installation, left in a file for the command line. */
public final class Installation {
    /** Name of the file in the data folder. */
    public static final String FILE = "installation-id";

    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    private Installation() {}

    /** The database knows it; a file that cannot be written is no fault of the portal. */
    static void leave(UUID id, Path data) {
        try {
            Files.writeString(Files.createDirectories(data).resolve(FILE), id + "\n");
        } catch (IOException e) {
            LOG.warn("The id of the installation could not be written to {}: {}", data, e.getMessage());
        }
    }
}
