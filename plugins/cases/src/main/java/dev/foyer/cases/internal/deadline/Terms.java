// SPDX-License-Identifier: Apache-2.0
package dev.foyer.cases.internal.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What is promised for a case.
 *
 * @param response until somebody answers
 * @param resolution until it is solved
 * @param calendar in whose working time both are counted
 */
record Terms(Optional<TimeSpan> response, Optional<TimeSpan> resolution, WorkCalendar calendar) {
    /**
     * Time left until a deadline, in the kind of time that the promise counts in. Durations are kept in seconds; the one that
     * has begun counts, so that no deadline comes nearer by a pause.
     */
    Duration left(Instant now, Instant due) {
        if (!due.isAfter(now)) {
            return Duration.ZERO;
        }
        Duration exact = countsWorkingTime() ? calendar.between(now, due) : Duration.between(now, due);
        return exact.plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The deadline after a pause that left so much time. */
    Instant resume(Instant now, Duration left) {
        return countsWorkingTime() ? calendar.plus(now, left) : now.plus(left);
    }

    private boolean countsWorkingTime() {
        return resolution.map(TimeSpan::working).orElse(true);
    }
}
