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
import org.junit.jupiter.params.provider.ValueSource;

class ComponentsTest {
    private static final String GATE = property("(foyer.section=assets)");

    @TempDir
    Path folder;

    private final ArchiveReader reader = new ArchiveReader(Limits.USUAL);

    @ParameterizedTest
    @ValueSource(strings = {"OSGI-INF/a.xml, OSGI-INF/b.xml", "OSGI-INF/*.xml", "/OSGI-INF/a.xml"})
    void takesComponentsThatWaitForTheirSection(String header) {
        Jars plugin = plugin(header, component(GATE)).entry("OSGI-INF/b.xml", component(GATE));

        assertThat(reader.read(plugin.in(folder)).section()).isEqualTo("assets");
    }

    @Test
    void refusesAComponentThatDoesNotWait() {
        ProblemException problem = refused(
                UNGATED,
                "deployment.component.ungated",
                () -> reader.read(plugin("OSGI-INF/*.xml", component("")).in(folder)));

        assertThat(problem.extensions()).containsEntry("entry", "OSGI-INF/a.xml");
        assertThat(problem.detail().arguments()).containsExactly("com.example.Rule", "(foyer.section=assets)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(foyer.section=cases)", "(|(foyer.section=assets)(osgi.condition.id=true))"})
    void refusesAComponentThatWaitsForSomethingElse(String target) {
        Path archive =
                plugin("OSGI-INF/a.xml", component(GATE + property(target))).in(folder);

        refused(UNGATED, "deployment.component.ungated", () -> reader.read(archive));
    }

    @Test
    void refusesTheSecondComponentOfAFileToo() {
        String file = "<all>" + component(GATE) + component("") + "</all>";

        refused(
                UNGATED,
                "deployment.component.ungated",
                () -> reader.read(plugin("OSGI-INF/a.xml", file).in(folder)));
    }

    @Test
    void refusesDescriptionsThatAreMissingOrBroken() {
        refused(
                BAD_MANIFEST,
                "deployment.component.missing",
                () -> reader.read(plugin("OSGI-INF/other.xml", component(GATE)).in(folder)));
        refused(
                BAD_MANIFEST,
                "deployment.component.broken",
                () -> reader.read(plugin("OSGI-INF/a.xml", "<component").in(folder)));
        String doctype = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + component(GATE);
        refused(
                BAD_MANIFEST,
                "deployment.component.broken",
                () -> reader.read(plugin("OSGI-INF/a.xml", doctype).in(folder)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.4.0", "v1.3.0", "v1.5.0-felix"})
    void refusesDescriptionsOfVersionsThatWaitForNothing(String version) {
        refuses(component(GATE).replace("v1.5.0", version));
    }

    @Test
    void refusesWhatTakesTheConditionBack() {
        refuses(component(GATE + "<reference name=\"osgi.ds.satisfying.condition\" cardinality=\"0..1\"/>"));
        refuses(component(GATE + "<service>" + property("(osgi.condition.id=true)") + "</service>"));
        refuses(component(GATE.replace("String", "Integer")));
        refuses(component("<service>" + GATE + "</service>"));
        refuses(component(GATE.replace("<property", "<other:property xmlns:other=\"urn:other\"")));
    }

    @Test
    void refusesPropertiesOfAFileThatTakeTheConditionBack() {
        String description = component(GATE + "<properties entry=\"OSGI-INF/more.properties\"/>");
        Jars harmless = plugin("OSGI-INF/a.xml", description).entry("OSGI-INF/more.properties", "size=3\n");
        assertThat(reader.read(harmless.in(folder)).section()).isEqualTo("assets");

        Jars other = plugin("OSGI-INF/a.xml", description)
                .entry(
                        "OSGI-INF/more.properties",
                        "osgi.ds.satisfying.condition.targe\\u0074=(osgi.condition.id=true)\n");
        refused(UNGATED, "deployment.component.ungated", () -> reader.read(other.in(folder)));
        refused(
                BAD_MANIFEST,
                "deployment.component.missing",
                () -> reader.read(plugin("OSGI-INF/a.xml", description.replace("OSGI-INF/more", "/OSGI-INF/more"))
                        .in(folder)));
    }

    @Test
    void looksThroughEveryDescriptionThatTheRuntimeWouldRead() {
        Jars hidden = plugin("OSGI-INF/a.xml;other=\"x, OSGI-INF/b.xml, y\"", component(GATE))
                .entry("OSGI-INF/b.xml", component(""));
        refused(BAD_MANIFEST, "deployment.component.missing", () -> reader.read(hidden.in(folder)));
        Jars spaced = plugin("OSGI-INF/a.xml OSGI-INF/b.xml", component(GATE)).entry("OSGI-INF/b.xml", component(""));
        refused(UNGATED, "deployment.component.ungated", () -> reader.read(spaced.in(folder)));
    }

    private void refuses(String description) {
        refused(
                UNGATED,
                "deployment.component.ungated",
                () -> reader.read(plugin("OSGI-INF/a.xml", description).in(folder)));
    }

    private static Jars plugin(String header, String description) {
        return Jars.plugin("assets", "1.0.0")
                .header("Service-Component", header)
                .entry("OSGI-INF/a.xml", description);
    }

    private static String component(String content) {
        return "<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.5.0\" name=\"com.example.Rule\">" + content
                + "<implementation class=\"com.example.Rule\"/></scr:component>";
    }

    private static String property(String target) {
        return "<property name=\"osgi.ds.satisfying.condition.target\" type=\"String\" value=\"" + target + "\"/>";
    }
}
