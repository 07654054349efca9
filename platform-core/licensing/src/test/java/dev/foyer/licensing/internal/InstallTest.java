// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import static dev.foyer.licensing.test.LicenceBuilder.aLicence;
import static dev.foyer.licensing.test.LicenceBuilder.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.foyer.licensing.Edition;
import dev.foyer.licensing.LicenceStanding.Price;
import dev.foyer.licensing.test.LicenceBuilder;
import dev.foyer.plugin.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Licences that come, are refused, and go (spec L-10). */
class InstallTest extends LicensingTest {
    @Test
    void everyNodeFollowsEvenWithoutNotices() {
        try (Node deaf = another(Node.deaf())) {
            int before = deaf.told.get();
            node.licensing.install(aLicence().signedBy(key));
            assertThat(node.licensing.decide("cases").allowed()).isTrue();
            soon(() -> deaf.licensing.decide("cases").allowed());
            soon(() -> deaf.told.get() > before);

            node.licensing.remove();
            soon(() -> !deaf.licensing.decide("cases").allowed());
        }
    }

    @Test
    void aRefusedLicenceLeavesTheLastGoodOne() {
        node.licensing.install(aLicence().number("good").signedBy(key));
        assertRefused(
                LicensingProblem.WRONG_PRODUCT,
                aLicence().editions(Edition.PARTNER).products("sales-team"));
        assertRefused(
                LicensingProblem.WRONG_PRODUCT,
                aLicence().editions(Edition.SELF_SERVICE).products("studio"));
        assertRefused(LicensingProblem.MALFORMED, aLicence().products("spreadsheet"));
        assertRefused(
                LicensingProblem.OUTSIDE_VALIDITY, aLicence().valid("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z"));
        assertRefused(
                LicensingProblem.OUTSIDE_VALIDITY, aLicence().valid("2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z"));
        assertThat(node.licensing.inForce().orElseThrow().number()).isEqualTo("good");
    }

    @Test
    void aLicenceForAnotherInstallationIsRefused() {
        node.licensing.install(aLicence().number("good").signedBy(key));
        assertRefused(
                LicensingProblem.OTHER_INSTALLATION, aLicence().installation("6a2f41a0-0000-4000-8000-000000000000"));
        assertThat(node.licensing.inForce().orElseThrow().number()).isEqualTo("good");
        String here = node.standing.installation().toString();
        node.licensing.install(aLicence().number("bound").installation(here).signedBy(key));
        assertThat(node.licensing.inForce().orElseThrow().number()).isEqualTo("bound");
        assertThat(node.standing.prices()).containsEntry(Edition.CUSTOMER, new Price(60, "EUR"));
        assertThat(home.resolve("installation-id")).content().startsWith(here);
    }

    @Test
    void aSignerWhoIsNoLongerTrustedEndsTheLicence() throws IOException {
        node.licensing.install(aLicence().signedBy(key));
        int before = node.told.get();
        Files.delete(trusted());
        soon(() -> state().equals("untrusted") && node.told.get() > before);
        assertThat(node.licensing.inForce()).isEmpty();
        assertThat(node.licensing.decide("cases").reason().key()).isEqualTo("licensing.decision.untrusted");

        Files.writeString(trusted(), key.toPublicJWK().toJSONString());
        soon(() -> state().equals("in-force"));
    }

    @Test
    void theFirstLicenceIsInstalledOnceAndNotAfterItsRemoval() throws IOException {
        Files.writeString(
                home.resolve("licences/all.jws"), aLicence().number("first").signedBy(key));
        restart();
        assertThat(node.licensing.inForce().orElseThrow().number()).isEqualTo("first");
        assertThat(node.licensing.remove(Optional.of(UUID.randomUUID()))).isTrue();
        restart();
        assertThat(node.licensing.installed()).isEmpty();
    }

    @Test
    void aLicenceSurvivesARestartAndTheSameOneMayComeBack() {
        String licence = aLicence().signedBy(key);
        node.licensing.install(licence, Optional.of(UUID.randomUUID()));
        restart();
        assertThat(node.licensing.inForce()).isPresent();
        node.licensing.remove();
        assertThat(node.licensing.install(licence).state()).isEqualTo("in-force");
    }

    private void assertRefused(LicensingProblem expected, LicenceBuilder licence) {
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> node.licensing.install(licence.signedBy(key)));
        assertThat(problem.type()).isEqualTo(expected);
    }
}
