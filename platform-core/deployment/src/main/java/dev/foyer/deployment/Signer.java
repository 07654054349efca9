// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment;

import java.time.Instant;

/**
 * Who signed an archive (spec P-9).
 *
 * @param name subject of the certificate, such as {@code CN=Acme Plugins}
 * @param fingerprint SHA-256 of the certificate, 64 hexadecimal digits
 * @param validUntil end of the certificate
 */
public record Signer(String name, String fingerprint, Instant validUntil) {}
