// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.records.internal.scene.Cast;
import dev.foyer.records.internal.scene.Scene;
import org.junit.jupiter.api.Test;

class ReachableTest {
    @Test
    void objectsAndTheLookupsOfTheirVisibleFieldsCountOnce() {
        try (Scene scene = new Scene()) {
            var codes = new Reachable(scene.sections, type -> scene.access.grant(Cast.MAYA, type)).codes();
            assertThat(codes)
                    .containsExactly(
                            "account",
                            "contact",
                            "job",
                            "page",
                            "page-status",
                            "page-type",
                            "product",
                            "product-category",
                            "product-unit",
                            "user");
        }
    }
}
