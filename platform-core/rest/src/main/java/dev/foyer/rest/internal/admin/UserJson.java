// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.admin;

import dev.foyer.directory.Users;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user on the wire. */
public record UserJson(
        UUID id,
        String login,
        String name,
        String type,
        boolean active,
        @Nullable String account,
        List<String> roles,
        List<String> editions,
        @Nullable Instant lastSignIn) {

    static UserJson from(Users.User user) {
        return new UserJson(
                user.id(),
                user.login(),
                user.name(),
                user.type().name().toLowerCase(Locale.ROOT),
                user.active(),
                user.account().orElse(null),
                user.roles().stream().sorted().toList(),
                user.editions().stream().sorted().toList(),
                user.lastSignIn().orElse(null));
    }
}
