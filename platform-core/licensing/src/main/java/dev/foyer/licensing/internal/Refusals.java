// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import dev.foyer.licensing.Decision;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.Life.Phase;
import dev.foyer.plugin.Text;
import java.time.Instant;
import java.util.Optional;

/** Why nothing runs while no licence is in force (spec L-9, L-10). */
final class Refusals {
    static final String VALIDITY = "L-9";
    private static final String SIGNED = "L-10";

    Decision without(Optional<Reading> installed, Instant now) {
        return installed
                .map(reading -> because(reading, now))
                .orElseGet(() -> new Decision(false, SIGNED, Text.of("licensing.decision.none")));
    }

    private static Decision because(Reading reading, Instant now) {
        Licence licence = reading.licence();
        return reading.life(now)
                .map(life -> life.phase() == Phase.NOT_YET
                        ? refused(VALIDITY, "not-yet", licence.number(), Dates.of(life.notBefore()))
                        : refused(VALIDITY, "expired", licence.number(), Dates.of(life.notAfter())))
                .orElseGet(() -> refused(SIGNED, "untrusted", licence.number(), licence.signer()));
    }

    private static Decision refused(String rule, String reason, Object... arguments) {
        return new Decision(false, rule, Text.of("licensing.decision." + reason, arguments));
    }
}
