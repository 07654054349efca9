// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.transaction;

import dev.foyer.database.Identity;
import dev.foyer.database.internal.pool.Roles;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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

    /** The statement that puts it in force until the end of the transaction, {@link #bind} sets its parameters. */
    String text() {
        return "select set_config('role', ?, true)" + ", set_config(?, ?, true)".repeat(settings.size());
    }

    /** Sets the parameters of {@link #text}; returns the place after the last. */
    int bind(PreparedStatement statement) throws SQLException {
        statement.setString(1, role);
        int place = 2;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            statement.setString(place++, setting.getKey());
            statement.setString(place++, setting.getValue());
        }
        return place;
    }

    /** The same settings as the login itself. */
    Standing lifted() {
        return new Standing(LOGIN.role, settings);
    }
}
