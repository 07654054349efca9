// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.node;

import dev.foyer.deployment.internal.archive.BundleManifest;
import java.util.Map;

/**
 * A feature with a section.
 *
 * @param descriptor of the section
 * @param texts translations by language, in JSON
 */
public record KnownFeature(
        String name, String section, BundleManifest manifest, byte[] descriptor, Map<String, byte[]> texts) {}
