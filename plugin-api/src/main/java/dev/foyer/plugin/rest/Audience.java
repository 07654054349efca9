// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin.rest;

import dev.foyer.plugin.UserType;
import dev.foyer.plugin.Viewer;
import java.util.Set;

/**
 * For whom a resource is. For everybody else it does not exist (spec A-8).
 *
 * @param types kinds of users
 * @param roles codes of roles, one of which they must hold; empty for any
 * @since 1.0
 */
public record Audience(Set<UserType> types, Set<String> roles) {
    /** Everybody who works for the company. */
    public static final Audience EMPLOYEES = new Audience(Set.of(UserType.EMPLOYEE), Set.of());

    /** Everybody who is signed in and may enter the section. */
    public static final Audience EVERYBODY = new Audience(Set.of(UserType.values()), Set.of());

    public Audience {
        types = Set.copyOf(types);
        roles = Set.copyOf(roles);
    }

    /** Users of any kind who hold one of these roles, directly or by inheritance. */
    public static Audience roles(String... codes) {
        return new Audience(Set.of(UserType.values()), Set.of(codes));
    }

    /** Whether a viewer belongs to it. */
    public boolean includes(Viewer viewer) {
        return types.contains(viewer.type())
                && (roles.isEmpty() || roles.stream().anyMatch(viewer::hasRole));
    }
}
