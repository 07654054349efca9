// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.signature;

import static dev.foyer.deployment.internal.DeploymentProblem.TRUST_UNREADABLE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folders with certificates of signers as {@code *.pem}, and with the fingerprints of revoked ones in the file {@code
 * revoked}, one a line. Read anew for every archive. What cannot be read makes nobody trusted.
 */
public final class TrustFolder {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    private final List<Path> folders;

    public TrustFolder(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Who is trusted now. */
    public TrustedSigners current() {
        Set<X509Certificate> certificates = new HashSet<>();
        Set<String> revoked = new HashSet<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                certificates(folder, certificates);
                revoked(folder.resolve("revoked"), revoked);
            }
        }
        return new TrustedSigners(Set.copyOf(certificates), Set.copyOf(revoked));
    }

    private static void certificates(Path folder, Set<X509Certificate> found) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".pem")).toList()) {
                read(file, found);
            }
        } catch (IOException e) {
            throw TRUST_UNREADABLE.because("deployment.trust.unreadable", folder.toString());
        }
    }

    private static void read(Path file, Set<X509Certificate> found) {
        try (InputStream in = Files.newInputStream(file)) {
            CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .forEach(certificate -> found.add((X509Certificate) certificate));
        } catch (IOException | CertificateException e) {
            throw TRUST_UNREADABLE.because("deployment.trust.unreadable", file.toString());
        }
    }

    private static void revoked(Path file, Set<String> found) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                String fingerprint = Fingerprints.normal(line.replaceFirst("#.*", ""));
                if (!fingerprint.isEmpty() && !FINGERPRINT.matcher(fingerprint).matches()) {
                    throw TRUST_UNREADABLE.because("deployment.trust.fingerprint", file.toString(), line);
                }
                found.add(fingerprint);
            }
        } catch (IOException e) {
            throw TRUST_UNREADABLE.because("deployment.trust.unreadable", file.toString());
        }
    }
}
