// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * Under which database role work runs, and the settings that its row-level security reads.
 *
 * @param role staff or external; each has a pool of its own so that cached plans stay valid
 * @param settings transaction-local settings by full name, such as {@code foyer.account}
 */
public record Identity(Role role, Map<String, String> settings) {
    public Identity {
        requireNonNull(role, "role is null");
        settings = Map.copyOf(settings);
    }

    /** The two roles that requests run under. */
    public enum Role {
        /** Sees all rows. */
        STAFF,
        /** Sees the rows of its scope. */
        EXTERNAL
    }
}
