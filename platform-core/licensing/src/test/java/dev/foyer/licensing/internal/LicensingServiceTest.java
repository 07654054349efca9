// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import static dev.foyer.licensing.internal.LicenceBuilder.aLicence;
import static dev.foyer.licensing.internal.LicenceBuilder.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.jwk.OctetKeyPair;
import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.licensing.Edition;
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
import java.util.Locale;
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
    void validityEndsAndBeginsWithTheClock() {
        node.licensing.install(aLicence().signedBy(key));
        int before = node.told.get();
        node.clock.set("2027-01-01T00:00:00Z");
        assertThat(node.licensing.decide("cases").rule()).isEqualTo("L-9");
        assertThat(node.licensing.decide("cases").reason().arguments()).containsExactly("M-2026-0114", "2027-01-01");
        assertThat(state()).isEqualTo("expired");
        within2Seconds(() -> node.told.get() > before);

        node.clock.set("2025-12-31T00:00:00Z");
        assertThat(state()).isEqualTo("not-yet");
        node.clock.set("2026-06-01T00:00:00Z");
        assertThat(state()).isEqualTo("in-force");
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
