// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.pool;

import dev.foyer.database.Identity.Role;

/**
 * The names of the roles of one database; roles belong to the whole server, so the name of the database is in front.
 *
 * @param app signs in for requests and owns nothing
 * @param staff whose policies show all rows
 * @param external whose policies show the rows of a scope
 */
public record Roles(String app, String staff, String external) {
    /** The roles of a database. */
    public static Roles of(String database) {
        return new Roles(database + "_app", database + "_staff", database + "_external");
    }

    /** The name of the role that requests of a kind run under. */
    public String of(Role role) {
        return switch (role) {
            case STAFF -> staff;
            case EXTERNAL -> external;
        };
    }
}
