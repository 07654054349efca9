// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session or an access token.
 *
 * @param label browser of a session, name of a token
 * @param lastSeen coarse; null for a token that was never used
 */
public record KeyRow(
        UUID id,
        UUID userId,
        String label,
        Instant createdOn,
        @Nullable Instant lastSeen,
        Instant expiresOn) {}
