// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import static dev.foyer.licensing.internal.LicenceBuilder.aLicence;
import static dev.foyer.licensing.internal.LicenceBuilder.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.jwk.OctetKeyPair;
import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.licensing.ClockReport;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.ExternalAccess.Level;
import dev.foyer.licensing.LicenceStanding.Price;
import dev.foyer.licensing.LicenceStanding.Prospect;
import dev.foyer.licensing.LicenceStanding.Wish;
import dev.foyer.licensing.Licensing.Installed;
import dev.foyer.licensing.Operation;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.UserType;
import dev.foyer.plugin.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicensingServiceTest {
    private final TestDatabase database = TestPostgres.fresh().migrate("licensing", "db/licensing/changelog.xml");
    private final OctetKeyPair key = key("meridian");
    private Path home;
    private Node node;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        home = folder;
        Files.createDirectories(folder.resolve("trust"));
        Files.createDirectories(folder.resolve("licences"));
        Files.writeString(trusted(), key.toPublicJWK().toJSONString());
        node = new Node(database, home, database.notices());
    }

    @AfterEach
    void stop() {
        node.close();
        database.close();
    }

    @Test
    void withoutALicenceNothingRuns() {
        assertThat(node.licensing.decide("cases").allowed()).isFalse();
        assertThat(node.licensing.decide("cases").rule()).isEqualTo("L-10");
        assertThat(node.licensing.decide("directory").allowed()).isTrue();
        assertThat(node.licensing.limits()).isEmpty();
        assertThat(node.licensing.remove()).isFalse();
    }

    @Test
    void everyNodeFollowsWithinTwoSecondsEvenWithoutNotices() {
        try (Node deaf = new Node(database, home, Node.deaf())) {
            int before = deaf.told.get();
            node.licensing.install(aLicence().signedBy(key));
            assertThat(node.licensing.decide("cases").allowed()).isTrue();
            within2Seconds(() -> deaf.licensing.decide("cases").allowed());
            within2Seconds(() -> deaf.told.get() > before);

            node.licensing.remove();
            within2Seconds(() -> !deaf.licensing.decide("cases").allowed());
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
    void aLicenceRunsOnInGraceAndReadOnlyAndThenEnds() {
        node.licensing.install(aLicence().signedBy(key));
        int before = node.told.get();
        node.clock.set("2027-01-01T00:00:00Z");
        assertThat(node.licensing.decide("cases").allowed()).isTrue();
        assertThat(state()).isEqualTo("grace");
        assertThat(node.standing.externalAccess().level()).isEqualTo(Level.FULL);
        within2Seconds(() -> node.told.get() > before);

        node.clock.set("2027-01-15T00:00:00Z");
        assertThat(state()).isEqualTo("read-only");
        assertThat(node.standing.externalAccess().level()).isEqualTo(Level.READ_ONLY);
        assertThat(node.standing.externalAccess().notice().arguments()).containsExactly("Meridian");
        assertThat(node.licensing.decide("cases").allowed()).isTrue();

        node.clock.set("2027-02-14T00:00:00Z");
        assertThat(state()).isEqualTo("expired");
        assertThat(node.standing.externalAccess().level()).isEqualTo(Level.REFUSED);
        assertThat(node.standing.externalAccess().rule()).isEqualTo("L-9");
        assertThat(node.standing.externalAccess().reason().arguments()).containsExactly("M-2026-0114", "2027-01-01");
        assertThat(node.licensing.decide("cases").allowed()).isTrue();
    }

    @Test
    void aClockThatIsSetBackDoesNotBringALicenceBack() {
        node.licensing.install(aLicence().signedBy(key));
        node.clock.set("2027-03-01T00:00:00Z");
        runForMoreThanADay();
        node.clock.set("2026-06-01T00:00:00Z");
        assertThat(state()).isEqualTo("expired");
        restart();
        node.clock.set("2026-06-01T00:00:00Z");
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
        node.clock.set("2031-03-01T00:00:00Z");
        runForMoreThanADay();
        node.clock.set("2026-06-01T00:00:00Z");
        node.licensing.install(aLicence().issued("2026-05-31T00:00:00Z").signedBy(key));
        assertThat(state()).isEqualTo("in-force");
        assertThat(node.standing.clock().state()).isEqualTo(ClockReport.State.GOOD);
    }

    @Test
    void aClockThatIsWrongForHoursCostsNothing() {
        node.licensing.install(aLicence().signedBy(key));
        node.clock.set("2029-01-01T00:00:00Z");
        node.run(Duration.ofHours(20));
        assertThat(state()).isEqualTo("expired");
        node.clock.set("2026-11-22T00:00:00Z");
        assertThat(state()).isEqualTo("in-force");
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
    void tooManyObjectsWithinReachMakeThePortalReadOnly() {
        node.licensing.install(aLicence().limit("objects", 2).signedBy(key));
        int before = node.told.get();
        node.standing.reachable(List.of("case", "article", "case"));
        assertThat(node.standing.externalAccess().level()).isEqualTo(Level.FULL);
        node.standing.reachable(List.of("case", "article", "service"));
        assertThat(node.standing.externalAccess().level()).isEqualTo(Level.READ_ONLY);
        assertThat(node.standing.externalAccess().rule()).isEqualTo("L-6");
        assertThat(node.standing.externalAccess().reason().arguments()).containsExactly(3, 2L, "M-2026-0114");
        within2Seconds(() -> node.told.get() > before);
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
    void aSignerWhoIsNoLongerTrustedEndsTheLicence() throws IOException {
        node.licensing.install(aLicence().signedBy(key));
        int before = node.told.get();
        Files.delete(trusted());
        within2Seconds(() -> state().equals("untrusted") && node.told.get() > before);
        assertThat(node.licensing.inForce()).isEmpty();
        assertThat(node.licensing.decide("cases").reason().key()).isEqualTo("licensing.decision.untrusted");

        Files.writeString(trusted(), key.toPublicJWK().toJSONString());
        within2Seconds(() -> state().equals("in-force"));
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

    private void runForMoreThanADay() {
        for (int i = 0; i < 3; i++) {
            node.run(Duration.ofHours(13));
        }
    }

    private void assertRefused(LicensingProblem expected, LicenceBuilder licence) {
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> node.licensing.install(licence.signedBy(key)));
        assertThat(problem.type()).isEqualTo(expected);
    }

    private static Viewer viewer(UserType type, String... editions) {
        UUID id = UUID.randomUUID();
        return new Viewer(
                id, id, Optional.empty(), type, "Maya", Set.of(), Set.of(editions), Locale.ENGLISH, ZoneOffset.UTC);
    }

    private void restart() {
        node.close();
        node = new Node(database, home, database.notices());
    }

    private String state() {
        return node.licensing.installed().map(Installed::state).orElse("none");
    }

    private Path trusted() {
        return home.resolve("trust/meridian.jwk.json");
    }

    private static void within2Seconds(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(2));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("deadline").isBefore(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
