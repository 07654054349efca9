// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.licensing.Licence;
import dev.foyer.licensing.internal.file.LicenceFile;
import dev.foyer.licensing.internal.file.TrustFolders;
import dev.foyer.licensing.internal.matrix.Matrix;
import dev.foyer.licensing.test.LicenceBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The licences that the distribution ships. */
class EvaluationLicencesTest {
    private static final Path FOLDER = Path.of("src/main/evaluation");

    private final Matrix matrix = Matrix.load();

    @ParameterizedTest
    @ValueSource(strings = {"self-service", "customer", "partner", "all"})
    void eachIsAcceptedAndMarked(String name) throws IOException {
        Licence licence = licence(name);
        assertThat(licence.evaluation()).isTrue();
        assertThat(licence.number()).startsWith("EVALUATION-");
    }

    @Test
    void oneAllowsEverySection() throws IOException {
        Licence all = licence("all");
        Decisions decisions = new Decisions(matrix);
        assertThat(matrix.sections().values())
                .allSatisfy(
                        row -> assertThat(decisions.base(row, all).allowed()).isTrue());
    }

    private Licence licence(String name) throws IOException {
        TrustFolders trust = Setting.trust(List.of(FOLDER.resolve("trust")));
        LicenceFile file = LicenceFile.parse(Files.readString(FOLDER.resolve("licences/" + name + ".jws")));
        return new Acceptance(matrix)
                .accept(file, trust.current(), new Acceptance.Place(UUID.randomUUID(), LicenceBuilder.NOW));
    }
}
