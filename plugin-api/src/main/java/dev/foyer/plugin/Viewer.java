// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is looking: the signed-in user with everything that decides what they may see (spec ).
 *
 * @param user the user
 * @param contact the person behind the user; every user has one (spec A-1)
 * @param account the company of the person, if any
 * @param type employee or external
 * @param name display name of the person
 * @param roles all roles held, inherited ones included
 * @param editions codes of the portal editions of which the user holds a seat; empty for employees (spec L-7)
 * @param locale language of texts shown to the user
 * @param zone time zone of times shown to the user
 * @since 1.0
 */
public record Viewer(
        UUID user,
        UUID contact,
        Optional<UUID> account,
        UserType type,
        String name,
        Set<Role> roles,
        Set<String> editions,
        Locale locale,
        ZoneId zone) {
    public Viewer {
        requireNonNull(user, "user is null");
        requireNonNull(contact, "contact is null");
        requireNonNull(account, "account is null");
        requireNonNull(type, "type is null");
        requireNonNull(name, "name is null");
        roles = Set.copyOf(roles);
        editions = Set.copyOf(editions);
        requireNonNull(locale, "locale is null");
        requireNonNull(zone, "zone is null");
    }

    /** Whether this is somebody from outside the company. */
    public boolean external() {
        return type == UserType.EXTERNAL;
    }

    /** Whether the role with this code is held, directly or by inheritance. */
    public boolean hasRole(String code) {
        return roles.stream().anyMatch(role -> role.code().equals(code));
    }
}
