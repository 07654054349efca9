// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.records.Sections.State;
import dev.foyer.records.internal.scene.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

class SectionFaultsTest {
    private Stage stage;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        stage = new Stage(folder, Duration.ofSeconds(3));
    }

    @AfterEach
    void stop() throws Exception {
        stage.close();
    }

    @Test
    void aFaultyDescriptorFailsAlone() throws Exception {
        stage.licensed.add("alpha");
        stage.licensed.add("beta");
        Bundle faulty =
                stage.install("alpha", SectionJars.yaml("alpha", "thing").replace("type: text", "type: txt"));
        faulty.start();
        stage.started("beta", "other");
        stage.awaitState("alpha", State.FAILED);
        stage.awaitState("beta", State.ACTIVE);
        assertThat(stage.plugin("alpha").reason().orElseThrow().arguments().toString())
                .contains("alpha.section.yaml:5:30 unknown field type ‘txt’; did you mean ‘text’?");
        faulty.update(SectionJars.jar("alpha", SectionJars.yaml("alpha", "thing")));
        stage.awaitState("alpha", State.ACTIVE);
    }

    @Test
    void aThrowingMigrationFailsUntilItIsTriedAgain() throws Exception {
        stage.licensed.add("alpha");
        stage.preparation = section -> {
            throw new IllegalStateException("change set 7 failed");
        };
        stage.started("alpha", "thing");
        stage.awaitState("alpha", State.FAILED);
        assertThat(stage.plugin("alpha").reason().orElseThrow().arguments()).containsExactly("change set 7 failed");
        assertThat(stage.conditions()).isEmpty();
        stage.preparation = section -> {};
        stage.plugins.review();
        assertThat(stage.plugin("alpha").state()).isEqualTo(State.FAILED);
        stage.sections.retry("alpha");
        stage.awaitState("alpha", State.ACTIVE);
    }

    @Test
    void aComponentThatThrowsFailsTheSection() throws Exception {
        stage.licensed.add("alpha");
        stage.failure = Optional.of(new ComponentFaults.Failure("dev.alpha.Rule", "java.lang.Error: no"));
        stage.started("alpha", "thing");
        stage.awaitState("alpha", State.FAILED);
        assertThat(stage.plugin("alpha").reason().orElseThrow().arguments().toString())
                .contains("dev.alpha.Rule", "1.2.3");
        assertThat(stage.sections.object("thing")).isEmpty();
        assertThat(stage.conditions()).isEmpty();
    }

    @Test
    void aSectionDoesNotOpenBeforeItsComponentsAreKnown() throws Exception {
        stage.licensed.add("alpha");
        CountDownLatch known = new CountDownLatch(1);
        stage.holdUpExtenders(known);
        Bundle bundle = stage.install("alpha", SectionJars.yaml("alpha", "thing"));
        CompletableFuture<Void> starting = CompletableFuture.runAsync(() -> start(bundle));
        Await.until(() -> stage.sections.plugins().stream()
                .anyMatch(plugin -> plugin.step().filter("components"::equals).isPresent()));
        assertThat(stage.sections.object("thing")).isEmpty();
        assertThat(stage.conditions()).isEmpty();

        stage.failure = Optional.of(new ComponentFaults.Failure("dev.alpha.Rule", "java.lang.Error: no"));
        known.countDown();
        starting.join();
        stage.awaitState("alpha", State.FAILED);
    }

    private static void start(Bundle bundle) {
        try {
            bundle.start();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aHangingSectionIsGivenUpAndHoldsUpNobody() throws Exception {
        stage.licensed.add("alpha");
        stage.licensed.add("beta");
        CountDownLatch never = new CountDownLatch(1);
        stage.preparation = section -> {
            if (section.code().equals("alpha")) {
                Stage.awaitQuietly(never);
            }
        };
        stage.started("alpha", "thing");
        stage.started("beta", "other");
        stage.awaitState("beta", State.ACTIVE);
        Await.until(() -> stage.plugin("alpha").step().filter("tables"::equals).isPresent());
        assertThat(stage.sections.pending()).containsExactly("alpha");
        stage.awaitState("alpha", State.FAILED);
        assertThat(stage.plugin("alpha").reason().orElseThrow().key()).isEqualTo("records.section.hangs");
        never.countDown();
        stage.preparation = section -> {};
        stage.sections.retry("alpha");
        stage.awaitState("alpha", State.ACTIVE);
    }

    @Test
    void aBundleThatDoesNotResolveFailsWithWhatIsMissingUntilItIsThere() throws Exception {
        stage.licensed.add("alpha");
        String yaml = SectionJars.yaml("alpha", "thing");
        Bundle bundle = stage.install("alpha", yaml, "Import-Package", "com.nowhere;version=\"[2,3)\"");
        stage.awaitState("alpha", State.FAILED);
        assertThat(stage.plugin("alpha").reason().orElseThrow().arguments())
                .containsExactly("com.nowhere [2.0.0,3.0.0)");

        stage.install("gamma", SectionJars.yaml("gamma", "other"), "Export-Package", "com.nowhere;version=2.1");
        stage.awaitState("alpha", State.INSTALLED);
        bundle.start();
        stage.awaitState("alpha", State.ACTIVE);
    }

    @Test
    void anOutageOfTheDatabaseIsWaitedFor() throws Exception {
        stage.licensed.add("alpha");
        stage.preparation = section -> {
            throw CommonProblem.UNAVAILABLE.because("away");
        };
        stage.started("alpha", "thing");
        Await.until(
                () -> stage.plugin("alpha").step().filter("database"::equals).isPresent());
        stage.preparation = section -> {};
        stage.awaitState("alpha", State.ACTIVE);
    }
}
