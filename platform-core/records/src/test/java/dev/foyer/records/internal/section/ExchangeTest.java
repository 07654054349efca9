// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.records.Sections.State;
import dev.foyer.records.Sections.Visit;
import dev.foyer.records.internal.scene.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

class ExchangeTest {
    private Stage stage;
    private Bundle bundle;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        stage = new Stage(folder, Duration.ofSeconds(10));
        stage.licensed.add("alpha");
        bundle = stage.started("alpha", "thing");
        stage.awaitState("alpha", State.ACTIVE);
    }

    @AfterEach
    void stop() throws Exception {
        stage.close();
    }

    @Test
    void aSectionThatGoesWaitsForTheRequestsThatBeganBefore() throws Exception {
        CompletableFuture<Void> stopped;
        try (Visit before = stage.sections.enter()) {
            stopped = CompletableFuture.runAsync(this::stopBundle);
            Await.until(() -> stage.sections.exchanging("thing"));
            assertThat(stage.sections.object("thing")).isPresent();
            assertThat(stage.conditions()).containsExactly("alpha");
            assertThat(before.overtaken()).isFalse();
        }
        try (Visit since = stage.sections.enter()) {
            stopped.get(10, TimeUnit.SECONDS);
            assertThat(since.overtaken()).isFalse();
        }
        assertThat(stage.sections.object("thing")).isEmpty();
        assertThat(stage.sections.exchanging("thing")).isFalse();
        assertThat(stage.conditions()).isEmpty();
    }

    @Test
    void duringAnUpdateASectionIsBusyAndNotUnknown() {
        stage.sections.beginExchange("alpha");
        stage.notices.clear();
        stopBundle();
        assertThat(stage.sections.object("thing")).isEmpty();
        assertThat(stage.sections.exchanging("thing")).isTrue();
        assertThat(stage.sections.exchanging("other")).isFalse();
        assertThat(stage.notices).isEmpty();
        stage.sections.endExchange("alpha");
        assertThat(stage.sections.exchanging("thing")).isFalse();
        assertThat(stage.notices).containsExactly("alpha");
    }

    @Test
    void anExchangeIsOverWhenTheSectionRunsAgain() throws Exception {
        stage.sections.beginExchange("alpha");
        bundle.stop();
        bundle.start();
        stage.awaitState("alpha", State.ACTIVE);
        assertThat(stage.sections.exchanging("thing")).isFalse();
        assertThat(stage.sections.object("thing")).isPresent();
    }

    private void stopBundle() {
        try {
            bundle.stop();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }
}
