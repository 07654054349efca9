// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.archive;

import static dev.foyer.deployment.internal.DeploymentProblem.BAD_MANIFEST;
import static dev.foyer.deployment.internal.DeploymentProblem.NOT_A_PLUGIN;

import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * What the manifest of a bundle says.
 *
 * @param imports packages, also the optional ones
 * @param requires capabilities, also the optional ones
 * @param needs what it says it needs of the portal
 */
public record BundleManifest(
        String symbolicName, Version version, List<Clause> imports, List<Clause> requires, List<String> needs) {
    /**
     * Reads a manifest.
     *
     * @throws dev.foyer.plugin.ProblemException if it is not that of a bundle
     */
    public static BundleManifest of(Manifest manifest) {
        Attributes main = manifest.getMainAttributes();
        String name = Clause.parse(header(main, Constants.BUNDLE_SYMBOLICNAME)).stream()
                .flatMap(clause -> clause.paths().stream())
                .findFirst()
                .orElseThrow(() -> NOT_A_PLUGIN.because("deployment.plugin.no-bundle"));
        if (!header(main, Constants.FRAGMENT_HOST).isEmpty()) {
            throw NOT_A_PLUGIN.because("deployment.plugin.fragment", name);
        }
        return new BundleManifest(
                name,
                version(header(main, Constants.BUNDLE_VERSION)),
                Clause.parse(header(main, Constants.IMPORT_PACKAGE)),
                Clause.parse(header(main, Constants.REQUIRE_CAPABILITY)),
                Needs.of(header(main, Needs.HEADER)));
    }

    private static Version version(String text) {
        try {
            return Version.parseVersion(text);
        } catch (IllegalArgumentException e) {
            throw BAD_MANIFEST.because("deployment.manifest.version", EntryNames.shown(text));
        }
    }

    private static String header(Attributes main, String name) {
        return Optional.ofNullable(main.getValue(name)).orElse("").strip();
    }
}
