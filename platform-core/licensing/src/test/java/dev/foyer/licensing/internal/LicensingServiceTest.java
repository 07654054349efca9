// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import static dev.foyer.licensing.test.LicenceBuilder.aLicence;
import static dev.foyer.licensing.test.LicenceBuilder.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.foyer.licensing.Edition;
import dev.foyer.licensing.ExternalAccess.Level;
import dev.foyer.licensing.LicenceStanding.Price;
import dev.foyer.licensing.LicenceStanding.Prospect;
import dev.foyer.licensing.LicenceStanding.Wish;
import dev.foyer.licensing.Operation;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.UserType;
import dev.foyer.plugin.Viewer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a licence allows on a node. */
class LicensingServiceTest extends LicensingTest {
    @Test
    void withoutALicenceNothingRuns() {
        assertThat(node.licensing.decide("cases").allowed()).isFalse();
        assertThat(node.licensing.decide("cases").rule()).isEqualTo("L-10");
        assertThat(node.licensing.decide("directory").allowed()).isTrue();
        assertThat(node.licensing.limits()).isEmpty();
        assertThat(node.licensing.remove()).isFalse();
    }

    @Test
    void tooManyObjectsWithinReachMakeThePortalReadOnly() {
        node.licensing.install(aLicence().limit("objects", 2).signedBy(key));
        int before = node.told.get();
        node.standing.reachable(List.of("case", "article", "case"));
        assertThat(node.standing.externalAccess().level()).isEqualTo(Level.FULL);
        node.standing.reachable(List.of("case", "article", "service"));
        assertThat(node.standing.externalAccess().level()).isEqualTo(Level.READ_ONLY);
        assertThat(node.standing.externalAccess().rule()).isEqualTo("L-6");
        assertThat(node.standing.externalAccess().reason().arguments()).containsExactly(3, 2L, "M-2026-0114");
        soon(() -> node.told.get() > before);
        node.standing.reachable(List.of("case"));
        assertThat(node.standing.externalAccess().writable()).isTrue();
    }

    @Test
    void aProspectSaysWhatAnotherLicenceWouldAllow() {
        node.licensing.install(aLicence().signedBy(key));
        node.licensing.decide("equipment");
        Prospect prospect = node.standing.prospect(
                new Wish(Set.of(Edition.PARTNER), List.of("crm-bundle"), Map.of(Edition.PARTNER, 10), 5));
        assertThat(prospect.decisions().get("leads").allowed()).isTrue();
        assertThat(prospect.decisions().get("applications").allowed()).isFalse();
        assertThat(prospect.decisions().get("equipment").allowed()).isTrue();
        assertThat(prospect.limits()).containsEntry("objects", 3000L);
        assertThat(prospect.seats()).containsEntry(Edition.PARTNER, 10);
        assertThat(prospect.prices()).containsEntry(Edition.PARTNER, new Price(150, "USD"));
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> node.standing.prospect(new Wish(Set.of(Edition.PARTNER), List.of("sales-team"), Map.of(), 0)));
        assertThat(refused.type()).isEqualTo(LicensingProblem.WRONG_PRODUCT);
        assertThat(node.licensing.inForce().orElseThrow().editions()).containsExactly(Edition.CUSTOMER);
    }

    @Test
    void customSectionsTakePlacesInTheOrderInWhichTheyCome() {
        node.licensing.install(aLicence().signedBy(key));
        for (String code : new String[] {"equipment", "visits", "training"}) {
            assertThat(node.licensing.decide(code).allowed()).isTrue();
        }
        assertThat(node.licensing.decide("meters").reason().arguments())
                .containsExactly(3L, "equipment, visits, training");
        restart();
        assertThat(node.licensing.decide("meters").allowed()).isFalse();
        node.licensing.release("visits");
        assertThat(node.licensing.decide("meters").allowed()).isTrue();
    }

    @Test
    void employeesMayDoEverythingWhereASectionRuns() {
        node.licensing.install(aLicence().signedBy(key));
        assertThat(node.licensing.allowed("knowledge", viewer(UserType.EMPLOYEE)))
                .hasSize(4);
        assertThat(node.licensing.allowed("leads", viewer(UserType.EMPLOYEE))).isEmpty();
        assertThat(node.licensing.allowed("knowledge", viewer(UserType.EXTERNAL, "customer")))
                .containsExactly(Operation.READ);
        assertThat(node.licensing.allowed("knowledge", viewer(UserType.EXTERNAL, "partner")))
                .isEmpty();
    }

    private static Viewer viewer(UserType type, String... editions) {
        UUID id = UUID.randomUUID();
        return new Viewer(
                id, id, Optional.empty(), type, "Maya", Set.of(), Set.of(editions), Locale.ENGLISH, ZoneOffset.UTC);
    }
}
