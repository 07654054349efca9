// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * A role that a viewer holds, directly or by inheritance (spec A-2).
 *
 * @param id identity in the directory
 * @param code stable name such as {@code customer-portal-users}
 * @since 1.0
 */
public record Role(UUID id, String code) {
    public Role {
        requireNonNull(id, "id is null");
        requireNonNull(code, "code is null");
    }
}
