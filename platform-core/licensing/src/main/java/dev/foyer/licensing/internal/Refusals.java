// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import dev.foyer.licensing.Decision;
import dev.foyer.licensing.Licence;
import dev.foyer.plugin.Text;
import java.time.Instant;
import java.util.Optional;

/** Why nothing runs while no licence is in force (spec L-9, L-10). */
final class Refusals {
    private static final String VALIDITY = "L-9";
    private static final String SIGNED = "L-10";

    Decision without(Optional<Reading> installed, Instant now) {
        return installed
                .map(reading -> because(reading, now))
                .orElseGet(() -> new Decision(false, SIGNED, Text.of("licensing.decision.none")));
    }

    private static Decision because(Reading reading, Instant now) {
        Licence licence = reading.licence();
        return switch (reading.state(now)) {
            case UNTRUSTED -> refused(SIGNED, "untrusted", licence.number(), licence.signer());
            case NOT_YET -> refused(VALIDITY, "not-yet", licence.number(), Dates.of(licence.notBefore()));
            // It may have come into force between the question and the answer; the next question finds it.
            case EXPIRED, IN_FORCE -> refused(VALIDITY, "expired", licence.number(), Dates.of(licence.notAfter()));
        };
    }

    private static Decision refused(String rule, String reason, Object... arguments) {
        return new Decision(false, rule, Text.of("licensing.decision." + reason, arguments));
    }
}
