// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role.
 *
 * @param audience {@code employee} or {@code external}
 * @param edition the edition of which a holder needs a seat
 */
public record RoleRow(
        UUID id,
        String code,
        String name,
        @Nullable UUID parentId,
        String audience,
        @Nullable String edition) {}
