// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.osgi.framework.Bundle;

/**
 * A descriptor that lies in a bundle.
 *
 * @param code what the file is named after
 * @param file name of the file, for messages
 */
record Descriptor(Bundle bundle, String code, String file) {
    static final String FOLDER = "OSGI-INF/foyer/";
    static final String SUFFIX = ".section.yaml";

    /** The descriptors of a bundle, found without resolving it. */
    static List<Descriptor> in(Bundle bundle) {
        var paths = bundle.getEntryPaths(FOLDER);
        return paths == null
                ? List.of()
                : Collections.list(paths).stream()
                        .filter(path -> path.endsWith(SUFFIX))
                        .map(path -> path.substring(path.lastIndexOf('/') + 1))
                        .map(file -> new Descriptor(bundle, file.substring(0, file.length() - SUFFIX.length()), file))
                        .toList();
    }

    URL content() {
        return Objects.requireNonNull(bundle.getEntry(FOLDER + file), () -> file + " has gone");
    }
}
