// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.archive;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A bundle with one section, looked through; nothing of it runs yet.
 *
 * @param bundle where the bundle lies; for a {@code .kar} the one taken out of it
 * @param section code of the section, as its descriptor is named
 * @param descriptor content of the descriptor
 * @param texts translations by language as they lie in it, in JSON
 */
public record Archive(
        Path bundle, Scan scan, BundleManifest manifest, String section, byte[] descriptor, Map<String, byte[]> texts) {
    /** Where descriptors and translations lie. */
    public static final String FOLDER = "OSGI-INF/foyer/";

    static final String SUFFIX = ".section.yaml";

    /** Tells whether a file lies beside the descriptor, and holds nothing but the names. */
    public Predicate<String> files() {
        Set<String> names = scan.names();
        return file -> names.contains(FOLDER + file);
    }

    /** Name of the file that the descriptor lies in. */
    public String descriptorFile() {
        return section + SUFFIX;
    }
}
