// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.archive;

import static dev.foyer.deployment.internal.DeploymentProblem.BAD_MANIFEST;
import static dev.foyer.deployment.internal.DeploymentProblem.UNGATED;
import static dev.foyer.deployment.internal.test.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.deployment.internal.test.Jars;
import dev.foyer.plugin.ProblemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriggersTest {
    private static final String REQUIRE = "Require-Capability";

    @TempDir
    Path folder;

    private final ArchiveReader reader = new ArchiveReader(Limits.USUAL);

    @ParameterizedTest
    @CsvSource({
        "Bundle-Activator, com.example.Activator",
        "bundle-activator, com.example.Activator",
        "Karaf-Commands, com.example.*",
        "Require-Capability, 'osgi.extender;filter:=\"(osgi.extender=osgi.configurator)\"'",
        "Require-Capability, 'osgi.extender;filter:=\"(&(version>=1.0)(osgi.extender=*configurator))\"'",
        "Require-Capability, osgi.extender",
    })
    void refusesHeadersThatRunCode(String header, String value) {
        refused(
                UNGATED,
                "deployment.plugin.trigger",
                () -> reader.read(
                        Jars.plugin("assets", "1.0.0").header(header, value).in(folder)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "META-INF/services/org.glassfish.jersey.internal.spi.AutoDiscoverable",
                "META-INF/services/jakarta.ws.rs.ext.Providers",
                "META-INF/versions/17/OSGI-INF/MANIFEST.MF",
            })
    void refusesEntriesThatOthersHeed(String entry) {
        ProblemException problem = refused(
                UNGATED,
                "deployment.plugin.trigger",
                () -> reader.read(Jars.plugin("assets", "1.0.0")
                        .entry(entry, "com.example.Provider\n")
                        .in(folder)));
        assertThat(problem.extensions()).containsEntry("entry", entry);
    }

    @Test
    void takesWhatBndAsksForComponents() {
        Jars plugin = Jars.plugin("assets", "1.0.0")
                .header(
                        REQUIRE,
                        "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.5.0)(!(version>=2.0.0)))\"")
                .entry("META-INF/services/java.nio.file.spi.FileTypeDetector", "com.example.Types\n");
        assertThat(reader.read(plugin.in(folder)).section()).isEqualTo("assets");
    }

    @Test
    void refusesAFilterThatIsNone() {
        refused(
                BAD_MANIFEST,
                "deployment.manifest.filter",
                () -> reader.read(Jars.plugin("assets", "1.0.0")
                        .header(REQUIRE, "osgi.extender;filter:=\"(osgi\"")
                        .in(folder)));
    }
}
