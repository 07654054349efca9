// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is asked of a new access token. */
final class AccessTokenRules {
    private static final int LONGEST_NAME = 100;
    private static final Duration LONGEST = Duration.ofDays(366);

    private AccessTokenRules() {}

    static void check(String name, Instant expires, Instant now) {
        List<Violation> violations = new ArrayList<>();
        if (name.isBlank()) {
            violations.add(violation("/name", "required", "directory.token.name.required"));
        }
        if (name.length() > LONGEST_NAME) {
            violations.add(violation("/name", "max", "directory.token.name.long", LONGEST_NAME));
        }
        if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
            violations.add(violation("/expires", "range", "directory.token.expires", LONGEST.toDays()));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private static Violation violation(String pointer, String code, String key, Object... arguments) {
        return new Violation(pointer, code, Text.of(key, arguments));
    }
}
