// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.signature;

import static dev.foyer.deployment.internal.DeploymentProblem.ALTERED;
import static dev.foyer.deployment.internal.DeploymentProblem.EXPIRED_SIGNER;
import static dev.foyer.deployment.internal.DeploymentProblem.PARTLY_SIGNED;
import static dev.foyer.deployment.internal.DeploymentProblem.REVOKED_SIGNER;
import static dev.foyer.deployment.internal.DeploymentProblem.TRUST_UNREADABLE;
import static dev.foyer.deployment.internal.DeploymentProblem.UNKNOWN_SIGNER;
import static dev.foyer.deployment.internal.DeploymentProblem.UNSIGNED;
import static dev.foyer.deployment.internal.test.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.deployment.Signer;
import dev.foyer.deployment.internal.archive.Limits;
import dev.foyer.deployment.internal.archive.Scan;
import dev.foyer.deployment.internal.test.Jars;
import dev.foyer.deployment.internal.test.TestSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignaturesTest {
    private static final Instant NOW = Instant.now().plus(Duration.ofMinutes(5));

    @TempDir
    static Path keys;

    private static TestSigner acme;
    private static TestSigner mallory;

    @TempDir
    Path folder;

    private Path trust;
    private Path signed;

    @BeforeAll
    static void makeKeys() {
        acme = TestSigner.named(keys, "acme");
        mallory = TestSigner.named(keys, "mallory");
    }

    @BeforeEach
    void trustAcme() throws IOException {
        trust = Files.createDirectory(folder.resolve("trust"));
        acme.certificate(trust.resolve("acme.pem"));
        signed = acme.sign(Jars.plugin("assets", "1.0.0").in(folder));
    }

    @Test
    void acceptsATrustedSigner() {
        Signer signer = check(signed).orElseThrow();

        assertThat(signer.name()).isEqualTo("CN=acme");
        assertThat(signer.fingerprint()).hasSize(64);
        assertThat(signer.validUntil()).isAfter(NOW.plus(Duration.ofDays(300)));
    }

    @Test
    void acceptsASignerWhoseIssuerIsTrusted() {
        TestSigner issuer = TestSigner.named(keys, "issuer", "-ext", "bc:c");
        TestSigner developer = issuer.issues("maker");
        issuer.certificate(trust.resolve("issuer.pem"));

        assertThat(check(developer.sign(Jars.plugin("assets", "1.0.0").in(folder))))
                .map(Signer::name)
                .contains("CN=maker");
    }

    @Test
    void refusesAnUnsignedArchiveUnlessTheConfigurationAllowsIt() {
        Path bare = Jars.plugin("assets", "1.0.0").in(folder);

        refused(UNSIGNED, "deployment.signature.unsigned", () -> check(bare));
        assertThat(check(bare, true)).isEmpty();
    }

    @Test
    void refusesAnUnknownSignerAlsoWhereUnsignedOnesAreAllowed() {
        Path foreign = mallory.sign(Jars.plugin("assets", "1.0.0").in(folder));

        refused(UNKNOWN_SIGNER, "deployment.signature.unknown", () -> check(foreign));
        refused(UNKNOWN_SIGNER, "deployment.signature.unknown", () -> check(foreign, true));
    }

    @Test
    void refusesAnArchiveWithOneEntryMore() throws IOException {
        change(signed, "added.class", "more");

        refused(PARTLY_SIGNED, "deployment.signature.partly", () -> check(signed));
        refused(PARTLY_SIGNED, "deployment.signature.partly", () -> check(signed, true));
    }

    @Test
    void refusesAnArchiveWithAChangedEntry() throws IOException {
        change(signed, "OSGI-INF/foyer/i18n/en.json", "{}");

        assertThat(refused(ALTERED, "deployment.signature.altered", () -> check(signed))
                        .extensions())
                .containsEntry("entry", "OSGI-INF/foyer/i18n/en.json");
    }

    @Test
    void refusesAnArchiveWithAnEntryLess() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(signed)) {
            Files.delete(zip.getPath("OSGI-INF/foyer/i18n/en.json"));
        }

        refused(ALTERED, "deployment.signature.gone", () -> check(signed));
    }

    @Test
    void refusesAnArchiveWhoseManifestWasChanged() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(signed)) {
            Path manifest = zip.getPath("META-INF/MANIFEST.MF");
            Files.writeString(manifest, Files.readString(manifest).replace("1.0.0", "9.0.0"));
        }

        refused(ALTERED, "deployment.signature.altered", () -> check(signed));
    }

    @Test
    void refusesAnArchiveWhoseSignatureWasCutOut() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(signed)) {
            Files.delete(zip.getPath("META-INF/ACME.EC"));
        }

        refused(UNSIGNED, "deployment.signature.void", () -> check(signed, true));
    }

    @Test
    void refusesASignerWhoseCertificateHasExpired() {
        TestSigner late = TestSigner.named(keys, "late", "-startdate", "-10d", "-validity", "5");
        late.certificate(trust.resolve("late.pem"));

        refused(
                EXPIRED_SIGNER,
                "deployment.signature.expired",
                () -> check(late.sign(Jars.plugin("assets", "1.0.0").in(folder))));
        refused(
                EXPIRED_SIGNER,
                "deployment.signature.expired",
                () -> check(signed, false, NOW.plus(Duration.ofDays(400))));
    }

    @Test
    void refusesARevokedSignerHoweverTheFingerprintIsWritten() throws IOException {
        String fingerprint = check(signed).orElseThrow().fingerprint();
        Files.writeString(
                trust.resolve("revoked"),
                "# stolen\n" + fingerprint.replaceAll("(..)(?=.)", "$1:").toUpperCase(java.util.Locale.ROOT) + "\n");

        assertThat(refused(REVOKED_SIGNER, "deployment.signature.revoked", () -> check(signed))
                        .extensions())
                .containsEntry("fingerprint", fingerprint);
    }

    @Test
    void aSecondSignerThatIsRevokedSpoilsTheArchive() throws IOException {
        Path both = mallory.sign(signed);
        assertThat(check(both)).map(Signer::name).contains("CN=acme");

        mallory.certificate(folder.resolve("mallory.crt"));
        Path foreign = mallory.sign(Jars.plugin("assets", "1.0.0").in(folder));
        Object fingerprint = refused(UNKNOWN_SIGNER, "deployment.signature.unknown", () -> check(foreign))
                .extensions()
                .get("fingerprint");
        Files.writeString(trust.resolve("revoked"), fingerprint + "\n");

        refused(REVOKED_SIGNER, "deployment.signature.revoked", () -> check(both));
    }

    @Test
    void trustsNobodyWhenTheTrustStoreCannotBeRead() throws IOException {
        Files.writeString(trust.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nnonsense\n");
        refused(TRUST_UNREADABLE, "deployment.trust.unreadable", () -> check(signed));

        Files.delete(trust.resolve("broken.pem"));
        Files.writeString(trust.resolve("revoked"), "not a fingerprint", StandardCharsets.UTF_8);
        refused(TRUST_UNREADABLE, "deployment.trust.fingerprint", () -> check(signed));
    }

    @Test
    void trustsNobodyWithoutATrustStore() {
        TrustedSigners nobody = new TrustFolder(List.of(folder.resolve("missing"))).current();

        refused(UNKNOWN_SIGNER, "deployment.signature.unknown", () -> new Signatures(nobody, false)
                .check(Scan.of(signed, Limits.USUAL), NOW));
    }

    private Optional<Signer> check(Path archive) {
        return check(archive, false);
    }

    private Optional<Signer> check(Path archive, boolean unsigned) {
        return check(archive, unsigned, NOW);
    }

    private Optional<Signer> check(Path archive, boolean unsigned, Instant at) {
        return new Signatures(new TrustFolder(List.of(trust)).current(), unsigned)
                .check(Scan.of(archive, Limits.USUAL), at);
    }

    private static void change(Path archive, String entry, String content) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            Files.writeString(zip.getPath(entry), content);
        }
    }
}
