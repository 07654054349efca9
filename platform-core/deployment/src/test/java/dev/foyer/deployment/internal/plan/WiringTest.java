// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.plan;

import static dev.foyer.deployment.internal.DeploymentProblem.NEWER_API;
import static dev.foyer.deployment.internal.test.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.deployment.Plan.Missing;
import dev.foyer.deployment.internal.archive.BundleManifest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

class WiringTest {
    private final Wiring wiring = new Wiring(List.of(
            packaged("dev.foyer.plugin", "1.2.0"),
            packaged("org.slf4j", "1.7.36"),
            new Capability(
                    "osgi.extender", Map.of("osgi.extender", "osgi.component", "version", new Version(1, 5, 0)))));

    @Test
    void findsNothingMissingWhereAllIsThere() {
        assertThat(wiring.missing(manifest(
                        "dev.foyer.plugin;version=\"[1.0,2)\",org.slf4j;version=\"[1.7,3)\",java.util,"
                                + "nowhere;resolution:=optional",
                        "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.5.0))\","
                                + "osgi.service;filter:=\"(objectClass=x)\";effective:=active")))
                .isEmpty();
    }

    @Test
    void namesWhatIsMissingAndWhatIsThereInVain() {
        assertThat(wiring.missing(manifest("com.x;version=\"[1,2)\",org.slf4j;version=\"[2,3)\"", "")))
                .containsExactly(
                        new Missing("com.x", "[1,2)", Optional.empty()),
                        new Missing("org.slf4j", "[2,3)", Optional.of("1.7.36")));
        assertThat(wiring.missing(manifest("", "osgi.extender;filter:=\"(osgi.extender=osgi.blueprint)\"")))
                .extracting(Missing::name)
                .containsExactly("osgi.extender");
    }

    @Test
    void saysThatAPluginWasMadeForANewerPortal() {
        List<Missing> missing = wiring.missing(manifest("dev.foyer.plugin;version=\"[1.9,2)\"", ""));

        assertThat(refused(NEWER_API, "deployment.api.newer", () -> wiring.requireApi(missing))
                        .detail()
                        .arguments())
                .containsExactly("1.9", "1.2.0", "dev.foyer.plugin");
    }

    private static Capability packaged(String name, String version) {
        return new Capability(
                "osgi.wiring.package", Map.of("osgi.wiring.package", name, "version", Version.parseVersion(version)));
    }

    private static BundleManifest manifest(String imports, String requires) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "com.example.x");
        manifest.getMainAttributes().putValue("Import-Package", imports);
        manifest.getMainAttributes().putValue("Require-Capability", requires);
        return BundleManifest.of(manifest);
    }
}
