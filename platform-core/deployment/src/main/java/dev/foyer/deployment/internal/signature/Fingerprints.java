// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;

/** SHA-256 as 64 hexadecimal digits. */
public final class Fingerprints {
    private Fingerprints() {}

    /** Of a certificate, as {@code keytool -list -v} shows it but for the colons. */
    static String of(X509Certificate certificate) {
        try {
            return of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("A certificate that cannot be encoded", e);
        }
    }

    /** Of content. */
    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A fingerprint as people write it: colons, blanks and capitals do not count. */
    static String normal(String written) {
        return written.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
    }
}
