// SPDX-License-Identifier: Apache-2.0
package dev.foyer.cases.internal.deadline;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;

/**
 * Working hours within a day.
 *
 * @param opens inclusive
 * @param closes exclusive; midnight means the end of the day
 */
record Hours(LocalTime opens, LocalTime closes) {
    private static final long DAY = 24 * 60 * 60;

    Hours {
        requireNonNull(opens, "opens is null");
        requireNonNull(closes, "closes is null");
    }

    /** Seconds of the day at which work begins. */
    long from() {
        return opens.toSecondOfDay();
    }

    /** Seconds of the day at which work ends, 24 hours for midnight. */
    long until() {
        return closes.equals(LocalTime.MIDNIGHT) ? DAY : closes.toSecondOfDay();
    }
}
