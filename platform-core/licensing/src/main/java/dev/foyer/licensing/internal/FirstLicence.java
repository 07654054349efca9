// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import static java.util.Objects.requireNonNull;

import dev.foyer.licensing.internal.file.LicenceFile;
import dev.foyer.licensing.internal.store.LicenceStore;
import dev.foyer.plugin.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs an evaluation licence into an installation that never had a licence. */
final class FirstLicence {
    private static final Logger LOG = LoggerFactory.getLogger(FirstLicence.class);

    private final LicenceStore store;
    private final Path file;

    FirstLicence(LicenceStore store, Path file) {
        this.store = requireNonNull(store, "store is null");
        this.file = requireNonNull(file, "file is null");
    }

    void installIfNeverAny() {
        if (store.everInstalled()) {
            return;
        }
        try {
            if (store.installFirst(LicenceFile.parse(Files.readString(file)).text())) {
                LOG.info("Installed the evaluation licence {}", file);
            }
        } catch (IOException e) {
            LOG.warn("There is no evaluation licence to install: {}", e.getMessage());
        } catch (ProblemException e) {
            LOG.warn("The evaluation licence {} cannot be installed: {}", file, e.getMessage());
        }
    }
}
