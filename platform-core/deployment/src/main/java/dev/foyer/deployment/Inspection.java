// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment;

import dev.foyer.records.Descriptors;
import java.util.List;
import java.util.Map;

/**
 * What an archive is and would do.
 *
 * @param titles of the section by language
 * @param warnings of its descriptor
 */
public record Inspection(
        VersionInfo version,
        Map<String, String> titles,
        String icon,
        List<String> objects,
        List<Descriptors.Fault> warnings,
        Plan plan) {}
