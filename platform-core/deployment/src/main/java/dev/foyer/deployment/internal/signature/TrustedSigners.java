// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.signature;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Certificates whose signatures count: of signers themselves, or of authorities that issued theirs.
 *
 * @param revoked fingerprints of certificates that no longer count
 */
public record TrustedSigners(Set<X509Certificate> certificates, Set<String> revoked) {
    private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
    private static final String ANY_USE = "2.5.29.37.0";

    /** What is to be thought of a signer. */
    enum Verdict {
        TRUSTED,
        UNKNOWN,
        EXPIRED,
        REVOKED
    }

    /** Judges a chain of certificates, the signer's first, as of a moment. */
    Verdict judge(List<X509Certificate> chain, Instant at) {
        if (chain.stream().map(Fingerprints::of).anyMatch(revoked::contains)) {
            return Verdict.REVOKED;
        }
        if (chain.isEmpty() || certificates.isEmpty() || !signsCode(chain.get(0))) {
            return Verdict.UNKNOWN;
        }
        return certificates.contains(chain.get(0)) ? valid(chain.get(0), at) : issued(chain, at);
    }

    private static boolean signsCode(X509Certificate certificate) {
        try {
            List<String> uses = certificate.getExtendedKeyUsage();
            return uses == null || uses.contains(CODE_SIGNING) || uses.contains(ANY_USE);
        } catch (CertificateException e) {
            return false;
        }
    }

    private static Verdict valid(X509Certificate certificate, Instant at) {
        try {
            certificate.checkValidity(Date.from(at));
            return Verdict.TRUSTED;
        } catch (CertificateException e) {
            return Verdict.EXPIRED;
        }
    }

    /** The chain ends before the first certificate that is trusted; the signer may have left that one out. */
    private Verdict issued(List<X509Certificate> chain, Instant at) {
        List<X509Certificate> below =
                chain.stream().takeWhile(it -> !certificates.contains(it)).toList();
        Set<TrustAnchor> anchors =
                certificates.stream().map(it -> new TrustAnchor(it, null)).collect(Collectors.toSet());
        try {
            PKIXParameters parameters = new PKIXParameters(anchors);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
            return Verdict.TRUSTED;
        } catch (CertPathValidatorException e) {
            return e.getReason() == BasicReason.EXPIRED || e.getReason() == BasicReason.NOT_YET_VALID
                    ? Verdict.EXPIRED
                    : Verdict.UNKNOWN;
        } catch (GeneralSecurityException e) {
            return Verdict.UNKNOWN;
        }
    }
}
