// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.session;

import dev.foyer.directory.SignIn;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A personal access token on the wire; the secret only when it was just made. */
public record TokenJson(
        UUID id,
        String name,
        Instant created,
        Instant expires,
        @Nullable Instant lastUsed,
        @Nullable String secret) {

    static TokenJson from(SignIn.AccessToken token) {
        return of(token, null);
    }

    static TokenJson from(SignIn.NewAccessToken created) {
        return of(created.token(), created.secret());
    }

    private static TokenJson of(SignIn.AccessToken token, @Nullable String secret) {
        return new TokenJson(
                token.id(),
                token.name(),
                token.created(),
                token.expires(),
                token.lastUsed().orElse(null),
                secret);
    }
}
