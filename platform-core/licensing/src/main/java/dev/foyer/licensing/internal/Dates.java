// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times in messages: the day alone when it is midnight in UTC. */
final class Dates {
    private Dates() {}

    static String of(Instant time) {
        boolean midnight = time.equals(time.truncatedTo(ChronoUnit.DAYS));
        return midnight ? time.atOffset(ZoneOffset.UTC).toLocalDate().toString() : time.toString();
    }
}
