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
import org.osgi.framework.VersionRange;

/**
 * What the manifest of a bundle says.
 *
 * @param imports packages, also the optional ones
 * @param requires capabilities, also the optional ones
 * @param needs what it says it needs of the portal
 * @param components where its components are described, as its header says
 */
public record BundleManifest(
        String symbolicName,
        Version version,
        List<Clause> imports,
        List<Clause> requires,
        List<String> needs,
        String components) {
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
        List<Clause> requires = Clause.parse(header(main, Constants.REQUIRE_CAPABILITY));
        Triggers.check(main, requires);
        return new BundleManifest(
                name,
                version(header(main, Constants.BUNDLE_VERSION)),
                imports(header(main, Constants.IMPORT_PACKAGE)),
                requires,
                Needs.of(header(main, Needs.HEADER)),
                header(main, Components.HEADER));
    }

    private static List<Clause> imports(String header) {
        List<Clause> imports = Clause.parse(header);
        imports.stream()
                .map(clause -> clause.attributes().getOrDefault(Constants.VERSION_ATTRIBUTE, "0"))
                .forEach(BundleManifest::requireRange);
        return imports;
    }

    private static void requireRange(String text) {
        try {
            VersionRange.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw BAD_MANIFEST.because("deployment.manifest.range", EntryNames.shown(text));
        }
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
