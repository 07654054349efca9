// SPDX-License-Identifier: Apache-2.0
package dev.foyer.cases.internal.deadline;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * A time that was promised, such as 8 working hours.
 *
 * @param amount how many, at least 0
 * @param unit code of the unit, such as {@code working-hours}
 */
record TimeSpan(long amount, String unit) {
    TimeSpan {
        requireNonNull(unit, "unit is null");
    }

    /** When the time is over that begins at the given moment. */
    Instant after(Instant start, WorkCalendar calendar) {
        return switch (unit) {
            case "working-minutes" -> calendar.plus(start, Duration.ofMinutes(amount));
            case "working-hours" -> calendar.plus(start, Duration.ofHours(amount));
            case "working-days" -> calendar.plusDays(start, amount);
            case "calendar-minutes" -> start.plus(Duration.ofMinutes(amount));
            case "calendar-hours" -> start.plus(Duration.ofHours(amount));
            case "calendar-days" ->
                start.atZone(calendar.zone()).plusDays(amount).toInstant();
            default -> throw new IllegalArgumentException("Unknown unit of time: " + unit);
        };
    }

    /** Whether only working time counts. */
    boolean working() {
        return unit.startsWith("working-");
    }
}
