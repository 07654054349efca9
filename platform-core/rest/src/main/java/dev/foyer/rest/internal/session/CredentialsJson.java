// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.session;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a sign-in. */
record CredentialsJson(@Nullable String login, @Nullable String password) {
    /** The given values; 422 naming each that is missing. */
    Given given() {
        List<Violation> missing = new ArrayList<>();
        if (login == null || login.isBlank()) {
            missing.add(new Violation("/login", "required", Text.of("rest.required")));
        }
        if (password == null || password.isEmpty()) {
            missing.add(new Violation("/password", "required", Text.of("rest.required")));
        }
        if (login == null || password == null || !missing.isEmpty()) {
            throw ProblemException.invalid(missing);
        }
        return new Given(login.strip(), password);
    }

    /** Both values. */
    record Given(String login, String password) {}
}
