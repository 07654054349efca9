// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import static dev.foyer.licensing.test.LicenceBuilder.aLicence;
import static dev.foyer.licensing.test.LicenceBuilder.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.foyer.licensing.ClockReport;
import dev.foyer.licensing.ExternalAccess.Level;
import dev.foyer.plugin.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The life of a licence by clocks that are right and wrong (spec L-9). */
class LicenceLifeTest extends LicensingTest {
    @Test
    void aLicenceRunsOnInGraceAndReadOnlyAndThenEnds() {
        node.licensing.install(aLicence().signedBy(key));
        int before = node.told.get();
        node.at("2027-01-01T00:00:00Z");
        assertThat(node.licensing.decide("cases").allowed()).isTrue();
        assertThat(state()).isEqualTo("grace");
        assertThat(node.standing.externalAccess().level()).isEqualTo(Level.FULL);
        soon(() -> node.told.get() > before);

        node.at("2027-01-15T00:00:00Z");
        assertThat(state()).isEqualTo("read-only");
        assertThat(node.standing.externalAccess().level()).isEqualTo(Level.READ_ONLY);
        assertThat(node.standing.externalAccess().notice().arguments()).containsExactly("Meridian");
        assertThat(node.licensing.decide("cases").allowed()).isTrue();

        node.at("2027-02-14T00:00:00Z");
        assertThat(state()).isEqualTo("expired");
        assertThat(node.standing.externalAccess().level()).isEqualTo(Level.REFUSED);
        assertThat(node.standing.externalAccess().rule()).isEqualTo("L-9");
        assertThat(node.standing.externalAccess().reason().arguments()).containsExactly("M-2026-0114", "2027-01-01");
        assertThat(node.licensing.decide("cases").allowed()).isTrue();
    }

    @Test
    void aClockThatIsSetBackDoesNotBringALicenceBack() {
        node.licensing.install(aLicence().signedBy(key));
        node.at("2027-03-01T00:00:00Z");
        runForMoreThanADay();
        node.at("2026-06-01T00:00:00Z");
        assertThat(state()).isEqualTo("expired");
        restart();
        node.at("2026-06-01T00:00:00Z");
        assertThat(state()).isEqualTo("expired");
        assertThat(node.standing.clock().state()).isEqualTo(ClockReport.State.BEHIND);
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> node.licensing.install(aLicence().signedBy(key)))
                        .type())
                .isEqualTo(LicensingProblem.OUTSIDE_VALIDITY);
    }

    @Test
    void aLicenceIssuedAnewHelpsAfterAClockThatWasWrongForLong() {
        node.at("2031-03-01T00:00:00Z");
        runForMoreThanADay();
        node.at("2026-06-01T00:00:00Z");
        node.licensing.install(aLicence().issued("2026-05-31T00:00:00Z").signedBy(key));
        assertThat(state()).isEqualTo("in-force");
        assertThat(node.standing.clock().state()).isEqualTo(ClockReport.State.GOOD);
    }

    @Test
    void aClockThatIsWrongForHoursCostsNothing() {
        node.licensing.install(aLicence().signedBy(key));
        node.at("2029-01-01T00:00:00Z");
        node.run(Duration.ofHours(20));
        assertThat(state()).isEqualTo("expired");
        node.at("2026-11-22T00:00:00Z");
        assertThat(state()).isEqualTo("in-force");
    }

    private void runForMoreThanADay() {
        for (int i = 0; i < 3; i++) {
            node.run(Duration.ofHours(13));
        }
    }
}
