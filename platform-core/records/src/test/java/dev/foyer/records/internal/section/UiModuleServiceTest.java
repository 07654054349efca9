// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.Sections.State;
import dev.foyer.records.UiModules;
import dev.foyer.records.internal.scene.Cast;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;

class UiModuleServiceTest {
    private static final String YAML =
            SectionJars.yaml("alpha", "thing") + "ui:\n  module: ui/alpha.js\n  pages: { calendar: {} }\n";

    private Stage stage;
    private UiModuleService modules;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        stage = new Stage(folder, Duration.ofSeconds(5));
        stage.licensed.add("alpha");
        modules = new UiModuleService(stage.registry, viewer -> viewer.equals(Cast.MAYA) ? Set.of("alpha") : Set.of());
    }

    @AfterEach
    void stop() throws Exception {
        stage.close();
    }

    private static Map<String, String> files(String module) {
        return Map.of(
                "ui/alpha.js", module,
                "ui/parts/chart.js", "export const chart = 1;",
                "i18n/en.json", "{\"alpha.hello\":\"Hello\",\"thing.field.secret\":\"Secret\"}",
                "i18n/de.json", "{\"alpha.hello\":\"Hallo\"}",
                "secret.txt", "not for browsers");
    }

    private Bundle active(String module) throws Exception {
        Bundle bundle = stage.started("alpha", YAML, files(module));
        stage.awaitState("alpha", State.ACTIVE);
        return bundle;
    }

    private String build() {
        return modules.module("alpha").orElseThrow().build();
    }

    private Optional<String> text(Viewer viewer, String path) throws IOException {
        Optional<UiModules.File> file = modules.file(viewer, "alpha", build(), path);
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(new String(file.get().content().open().readAllBytes(), UTF_8));
    }

    @Test
    void thoseWhoMayEnterTheSectionGetItsFilesAndItsOwnTexts() throws Exception {
        active("export default {};");
        assertThat(text(Cast.MAYA, "alpha.js")).contains("export default {};");
        assertThat(text(Cast.MAYA, "parts/chart.js")).contains("export const chart = 1;");
        assertThat(text(Cast.MAYA, "texts/en.json")).contains("{\"alpha.hello\":\"Hello\"}");
        assertThat(modules.module("alpha").orElseThrow().languages()).containsExactly("de", "en");
    }

    @Test
    void othersGetNothing() throws Exception {
        active("export default {};");
        assertThat(text(Cast.BO, "alpha.js")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../alpha.section.yaml",
                "../secret.txt",
                "parts/../../secret.txt",
                "./alpha.js",
                "/alpha.js",
                "parts",
                "parts/",
                "",
                "ui/alpha.js",
                "alpha.js/",
                "ALPHA.JS",
                "texts/../../i18n/en.json"
            })
    void onlyTheFilesOfTheFolderAreThere(String path) throws Exception {
        active("export default {};");
        assertThat(text(Cast.MAYA, path)).isEmpty();
    }

    @Test
    void aSectionThatIsNotActiveServesNothing() throws Exception {
        Bundle bundle = active("export default {};");
        String build = build();
        bundle.stop();
        assertThat(modules.module("alpha")).isEmpty();
        assertThat(modules.file(Cast.MAYA, "alpha", build, "alpha.js")).isEmpty();
    }

    @Test
    void aRefusedSectionServesNothing() throws Exception {
        active("export default {};");
        stage.licensed.clear();
        stage.plugins.review();
        stage.awaitState("alpha", State.REFUSED);
        assertThat(modules.module("alpha")).isEmpty();
    }

    @Test
    void otherContentHasAnotherAddressAndTheOldOneIsGone() throws Exception {
        Bundle bundle = active("export default { first: 1 };");
        String before = build();
        bundle.update(SectionJars.jar("alpha", YAML, files("export default { second: 2 };")));
        stage.awaitState("alpha", State.ACTIVE);
        assertThat(build()).isNotEqualTo(before);
        assertThat(modules.file(Cast.MAYA, "alpha", before, "alpha.js")).isEmpty();
        assertThat(text(Cast.MAYA, "alpha.js")).contains("export default { second: 2 };");
        bundle.update(SectionJars.jar("alpha", YAML, files("export default { first: 1 };")));
        stage.awaitState("alpha", State.ACTIVE);
        assertThat(build()).isEqualTo(before);
    }

    @Test
    void aModuleThatIsMissingInTheBundleIsAFaultWithItsPlace() throws Exception {
        stage.started("alpha", YAML, Map.of());
        stage.awaitState("alpha", State.FAILED);
        assertThat(stage.plugin("alpha").reason().orElseThrow().arguments().get(0))
                .isEqualTo("alpha.section.yaml:7:11 there is no file ‘ui/alpha.js’ beside the descriptor");
    }
}
