// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.plugin.ProblemException;
import dev.foyer.records.Sections;
import dev.foyer.records.Sections.State;
import dev.foyer.records.internal.scene.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

class SectionLifeTest {
    private Stage stage;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        stage = new Stage(folder, Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() throws Exception {
        stage.close();
    }

    @Test
    void aLicensedSectionBecomesActive() throws Exception {
        stage.licensed.add("alpha");
        stage.started("alpha", "thing");
        stage.awaitState("alpha", State.ACTIVE);
        assertThat(stage.sections.object("thing")).isPresent();
        assertThat(stage.conditions()).containsExactly("alpha");
        assertThat(stage.prepared).containsExactly("alpha");
        assertThat(stage.notices).contains("alpha");
        assertThat(stage.plugin("alpha").version()).isEqualTo("1.2.3");
        assertThat(stage.plugin("alpha").base()).isTrue();
        assertThat(stage.plugin("alpha").objects()).containsExactly("thing");
    }

    @Test
    void aRefusedSectionLeavesNothing() throws Exception {
        stage.started("alpha", "thing");
        stage.awaitState("alpha", State.REFUSED);
        assertThat(stage.plugin("alpha").rule()).contains("L-3");
        assertThat(stage.plugin("alpha").reason().orElseThrow().key()).isEqualTo("test.reason");
        assertThat(stage.prepared).isEmpty();
        assertThat(stage.conditions()).isEmpty();
        assertThat(stage.sections.object("thing")).isEmpty();
        assertThat(stage.sections.pending()).isEmpty();
    }

    @Test
    void sectionsFollowTheLicence() throws Exception {
        stage.licensed.add("alpha");
        stage.started("alpha", "thing");
        stage.awaitState("alpha", State.ACTIVE);
        long before = stage.sections.revision();
        stage.licensed.clear();
        stage.plugins.review();
        stage.awaitState("alpha", State.REFUSED);
        Await.until(() -> stage.conditions().isEmpty());
        assertThat(stage.sections.object("thing")).isEmpty();
        assertThat(stage.sections.revision()).isGreaterThan(before);
        stage.licensed.add("alpha");
        stage.plugins.review();
        stage.awaitState("alpha", State.ACTIVE);
        assertThat(stage.sections.object("thing")).isPresent();
    }

    @Test
    void aStoppedBundleTakesItsSectionAlong() throws Exception {
        stage.licensed.add("alpha");
        Bundle bundle = stage.started("alpha", "thing");
        stage.awaitState("alpha", State.ACTIVE);
        bundle.stop();
        assertThat(stage.plugin("alpha").state()).isEqualTo(State.INSTALLED);
        assertThat(stage.conditions()).isEmpty();
        assertThat(stage.sections.pending()).isEmpty();
        bundle.start();
        stage.awaitState("alpha", State.ACTIVE);
        bundle.uninstall();
        assertThat(stage.sections.plugins()).isEmpty();
        assertThat(stage.sections.object("thing")).isEmpty();
        assertThat(stage.released).containsExactly("alpha");
    }

    @Test
    void aBundleThatStopsOnTheWayTakesItsSectionAlong() throws Exception {
        stage.licensed.add("alpha");
        CountDownLatch deciding = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        stage.asked = section -> {
            deciding.countDown();
            Stage.awaitQuietly(stopped);
        };
        Bundle bundle = stage.started("alpha", "thing");
        deciding.await();
        bundle.stop();
        stopped.countDown();
        Await.until(() -> stage.prepared.contains("alpha") && atRest("alpha"));
        assertThat(stage.plugin("alpha").state()).isEqualTo(State.INSTALLED);
        assertThat(stage.sections.object("thing")).isEmpty();
        assertThat(stage.conditions()).isEmpty();
    }

    private static boolean atRest(String section) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("foyer-section-" + section))
                .allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING);
    }

    @Test
    void administratorsSwitchSectionsOffAndOn() throws Exception {
        stage.licensed.add("alpha");
        stage.started("alpha", "thing");
        stage.awaitState("alpha", State.ACTIVE);
        stage.sections.enable("alpha", false);
        stage.awaitState("alpha", State.INSTALLED);
        Await.until(() -> stage.conditions().isEmpty());
        assertThat(stage.sections.pending()).isEmpty();
        stage.sections.enable("alpha", true);
        stage.awaitState("alpha", State.ACTIVE);
        assertThatThrownBy(() -> stage.sections.enable("none", true)).isInstanceOf(ProblemException.class);
    }

    @Test
    void codesAreTakenOnce() throws Exception {
        stage.licensed.add("alpha");
        stage.licensed.add("beta");
        Bundle first = stage.started("alpha", "thing");
        stage.awaitState("alpha", State.ACTIVE);
        stage.started("beta", "thing");
        stage.awaitState("beta", State.FAILED);
        assertThat(stage.plugin("beta").reason().orElseThrow().arguments()).containsExactly("thing", "alpha");
        first.uninstall();
        stage.awaitState("beta", State.ACTIVE);
    }

    @Test
    void aSectionComesFromOneBundle() throws Exception {
        stage.licensed.add("alpha");
        Bundle first = stage.started("alpha", "thing");
        stage.awaitState("alpha", State.ACTIVE);
        stage.started("alpha", "other");
        stage.awaitState("alpha", State.FAILED);
        assertThat(stage.sections.plugins())
                .filteredOn(plugin -> plugin.state() == State.FAILED)
                .singleElement()
                .satisfies(plugin ->
                        assertThat(plugin.reason().orElseThrow().arguments()).containsExactly("alpha", "alpha"));
        assertThat(stage.sections.object("thing")).isPresent();
        assertThat(stage.sections.object("other")).isEmpty();
        first.uninstall();
        Await.until(() -> stage.sections.object("other").isPresent());
        assertThat(stage.released).as("another bundle has it").isEmpty();
    }

    @Test
    void aFileIsNamedAfterItsSection() throws Exception {
        stage.licensed.add("beta");
        stage.install("beta", SectionJars.yaml("alpha", "thing")).start();
        stage.awaitState("beta", State.FAILED);
        assertThat(stage.plugin("beta").reason().orElseThrow().arguments().toString())
                .contains("beta.section.yaml:1:1 the section is ‘alpha’, so the file must be named alpha.section.yaml");
    }

    @Test
    void anUpdateBringsNewFields() throws Exception {
        stage.licensed.add("alpha");
        Bundle bundle = stage.started("alpha", "thing");
        stage.awaitState("alpha", State.ACTIVE);
        String more = SectionJars.yaml("alpha", "thing").replace("text } }", "text }, note: { type: text } }");
        bundle.update(SectionJars.jar("alpha", more));
        Await.until(() -> stage.sections
                .object("thing")
                .flatMap(type -> type.field("note"))
                .isPresent());
        assertThat(stage.prepared).containsExactly("alpha", "alpha");
        stage.awaitState("alpha", State.ACTIVE);
    }

    @Test
    void anUpdateMayBringAnotherDescriptor() throws Exception {
        stage.licensed.add("alpha");
        stage.licensed.add("beta");
        Bundle bundle = stage.started("alpha", "thing");
        stage.awaitState("alpha", State.ACTIVE);
        bundle.update(SectionJars.jar("beta", SectionJars.yaml("beta", "other")));
        stage.awaitState("beta", State.ACTIVE);
        assertThat(stage.sections.plugins()).extracting(Sections.Plugin::code).containsExactly("beta");
        assertThat(stage.sections.object("thing")).isEmpty();
        assertThat(stage.conditions()).containsExactly("beta");
        assertThat(stage.released).containsExactly("alpha");
    }

    @Test
    void servicesCountWhileTheirSectionIsActive() throws Exception {
        stage.licensed.add("alpha");
        Bundle bundle = stage.started("alpha", "thing");
        stage.awaitState("alpha", State.ACTIVE);
        assertThat(stage.registry.open(bundle.getBundleId())).isTrue();
        assertThat(stage.registry.open(0)).isTrue();
        stage.licensed.clear();
        stage.plugins.review();
        stage.awaitState("alpha", State.REFUSED);
        assertThat(stage.registry.open(bundle.getBundleId())).isFalse();
    }
}
