// SPDX-License-Identifier: Apache-2.0
package com.example.visits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.testkit.FoyerPortal;
import dev.foyer.testkit.Portal;
import dev.foyer.testkit.Refusal;
import org.junit.jupiter.api.Test;

/** A licence without places for custom sections (spec L-5). */
@FoyerPortal(edition = "self-service")
class LicenceTest {
    @Test
    void nothingOfARefusedSectionIsReachable(Portal portal) {
        assertThat(portal.state("visits")).startsWith("REFUSED");
        Refusal refusal = portal.refused(() -> VisitTest.requested(portal, "Press 9"));
        assertThat(refusal.type()).isEqualTo("not-found");

        portal.edition("all");
        assertThat(VisitTest.requested(portal, "Press 9").code("status")).contains("requested");
    }
}
