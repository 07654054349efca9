// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An archive that is kept.
 *
 * @param bundle symbolic name
 * @param file name under which it was uploaded
 * @param sha256 of the bundle, 64 hexadecimal digits
 * @param size in bytes
 * @param signer empty for an unsigned one
 * @param titles of the section by language
 * @param by the user who uploaded it
 */
public record VersionInfo(
        UUID id,
        String code,
        String bundle,
        String version,
        String file,
        String sha256,
        long size,
        Optional<Signer> signer,
        List<String> needs,
        Map<String, String> titles,
        Instant uploaded,
        Optional<UUID> by) {}
