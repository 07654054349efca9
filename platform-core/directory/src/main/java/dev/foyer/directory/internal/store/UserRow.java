// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user with contact and account.
 *
 * @param roles codes of the roles given to the user, between commas
 * @param editions codes of the editions of which the user holds a seat, between commas
 */
public record UserRow(
        UUID id,
        String login,
        String name,
        String type,
        boolean active,
        String locale,
        String timeZone,
        UUID contactId,
        String contactName,
        @Nullable UUID accountId,
        @Nullable String accountName,
        String roles,
        String editions,
        @Nullable Instant lastSignIn) {}
