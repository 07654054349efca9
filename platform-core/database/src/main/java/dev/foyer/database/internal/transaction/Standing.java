// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.transaction;

import dev.foyer.database.Identity;
import dev.foyer.database.internal.pool.Roles;
import java.util.Map;

/**
 * What is in force on a connection for its transaction.
 *
 * @param role name of the role, {@code none} for the login itself
 */
record Standing(String role, Map<String, String> settings) {
    static final Standing LOGIN = new Standing("none", Map.of());

    static Standing of(Identity identity, Roles roles) {
        return new Standing(roles.of(identity.role()), identity.settings());
    }

    /** The same settings as the login itself. */
    Standing lifted() {
        return new Standing(LOGIN.role, settings);
    }
}
