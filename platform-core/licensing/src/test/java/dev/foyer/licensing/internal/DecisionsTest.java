// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import static dev.foyer.licensing.test.LicenceBuilder.aLicence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.licensing.Decision;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.Operation;
import dev.foyer.licensing.internal.matrix.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private final Matrix matrix = Matrix.load();
    private final Decisions decisions = new Decisions(matrix);

    @Test
    void aSectionIsAllowedByAnyInstalledEdition() {
        Licence licence = aLicence()
                .editions(Edition.SELF_SERVICE, Edition.CUSTOMER)
                .products("service-enterprise", "crm-bundle")
                .build("m");
        Decision decision = decide("documents", licence);
        assertThat(decision.allowed()).isTrue();
        assertThat(decision.reason().arguments()).containsExactly("customer");
    }

    @Test
    void aRefusalNamesTheEditionsThatWouldDo() {
        Decision decision =
                decide("leads", aLicence().editions(Edition.CUSTOMER).build("m"));
        assertThat(decision.allowed()).isFalse();
        assertThat(decision.rule()).isEqualTo("L-3");
        assertThat(decision.reason().key()).isEqualTo("licensing.decision.edition");
        assertThat(decision.reason().arguments()).containsExactly("partner", "customer");
    }

    @Test
    void aRefusalNamesTheProductThatIsMissing() {
        Licence licence =
                aLicence().products("service-enterprise", "crm-bundle").build("m");
        assertThat(decide("applications", licence).reason().arguments())
                .containsExactly("financial-services-customer-journey", "service-enterprise, crm-bundle");
    }

    @Test
    void theFirstCustomSectionsHaveThePlaces() {
        Licence licence = aLicence().build("m");
        List<String> inOrder = List.of("a", "b", "c", "d");
        assertThat(decisions.custom("c", licence, inOrder).allowed()).isTrue();
        Decision refused = decisions.custom("d", licence, inOrder);
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.rule()).isEqualTo("L-5");
        assertThat(refused.reason().arguments()).containsExactly(3L, "a, b, c");
    }

    @Test
    void limitsAreThoseOfTheMostGenerousEdition() {
        Licence both =
                aLicence().editions(Edition.SELF_SERVICE, Edition.CUSTOMER).build("m");
        assertThat(decisions.limits(both))
                .containsEntry("custom-sections", 3L)
                .containsEntry("objects", 1500L)
                .containsEntry("api-calls-per-day", 1000L);
        assertThat(decisions
                        .custom("a", aLicence().editions(Edition.SELF_SERVICE).build("m"), List.of("a"))
                        .allowed())
                .isFalse();
    }

    @Test
    void aUserGetsTheUnionOverTheEditionsHeld() {
        Licence licence = aLicence()
                .editions(Edition.SELF_SERVICE, Edition.CUSTOMER, Edition.PARTNER)
                .products("service-enterprise", "crm-bundle")
                .build("m");
        assertThat(decisions.operations("knowledge", licence, List.of("customer")))
                .containsExactly(Operation.READ);
        assertThat(decisions.operations("knowledge", licence, List.of("customer", "partner")))
                .containsExactly(Operation.READ, Operation.CREATE, Operation.EDIT);
        assertThat(decisions.operations("leads", licence, List.of("customer"))).isEmpty();
        assertThat(decisions.operations("cases", licence, List.of())).isEmpty();
        assertThat(decisions.operations("equipment", licence, List.of("self-service")))
                .isEmpty();
        assertThat(decisions.operations("equipment", licence, List.of("customer")))
                .hasSize(3);
    }

    @Test
    void selfServiceSeatsAreFreeUpToALimit() {
        assertThat(aLicence().editions(Edition.SELF_SERVICE).build("m").seatLimit(Edition.SELF_SERVICE))
                .isEqualTo(1500);
        assertThat(aLicence().build("m").seatLimit(Edition.CUSTOMER)).isEqualTo(200);
        assertThat(aLicence().build("m").seatLimit(Edition.SELF_SERVICE)).isZero();
    }

    private Decision decide(String section, Licence licence) {
        return decisions.base(matrix.section(section).orElseThrow(), licence);
    }
}
