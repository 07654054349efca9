// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    void ourFaultsSayNothingAboutThemselves() {
        IllegalStateException fault = new IllegalStateException("dev.foyer.Secret: select * from secret");

        Problems.Rendered problem = new Problems(new Texts()).render(fault, UUID.randomUUID(), Locale.ENGLISH);

        assertThat(problem.status()).isEqualTo(500);
        assertThat(new String(problem.body(), UTF_8))
                .contains("urn:foyer:problem:fault")
                .doesNotContain("Secret", "select", "java");
    }
}
