// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.session;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a new token: a name, and when it ends; 90 days if not said. */
record NewTokenJson(@Nullable String name, @Nullable String expires) {
    private static final Duration USUAL = Duration.ofDays(90);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_NAME = 100;

    Given given() {
        List<Violation> violations = new ArrayList<>();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            violations.add(new Violation("/name", "length", Text.of("rest.token.name", LONGEST_NAME)));
        }
        Instant until = until(violations);
        if (name == null || !violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new Given(name.strip(), until);
    }

    private Instant until(List<Violation> violations) {
        Instant now = Instant.now();
        try {
            Instant until = expires == null ? now.plus(USUAL) : Instant.parse(expires);
            if (until.isAfter(now) && until.isBefore(now.plus(LONGEST))) {
                return until;
            }
        } catch (DateTimeParseException e) {
            // Reported as any other time out of bounds.
        }
        violations.add(new Violation("/expires", "range", Text.of("rest.token.expires")));
        return now;
    }

    /** Both values. */
    record Given(String name, Instant expires) {}
}
