// SPDX-License-Identifier: Apache-2.0
package dev.foyer.cases.internal.deadline;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * When people work: a week, and days that differ from it.
 *
 * @param zone where the hours hold
 * @param week hours by weekday in ascending order; a weekday without entry is off
 * @param special hours of single days, empty for a day off
 */
record WorkCalendar(ZoneId zone, Map<DayOfWeek, List<Hours>> week, Map<LocalDate, List<Hours>> special) {
    /** A calendar without hours for ten years counts all time rather than none. */
    private static final int HORIZON_DAYS = 3_660;

    WorkCalendar {
        requireNonNull(zone, "zone is null");
        week = Map.copyOf(week);
        special = Map.copyOf(special);
    }

    /** The moment at which so much working time has passed since the start. */
    Instant plus(Instant start, Duration working) {
        Duration left = working;
        LocalDate day = start.atZone(zone).toLocalDate();
        for (int i = 0; i < HORIZON_DAYS; i++, day = day.plusDays(1)) {
            for (Hours hours : hoursOf(day)) {
                Instant from = later(at(day, hours.from()), start);
                Duration available = Duration.between(from, at(day, hours.until()));
                if (available.compareTo(left) >= 0) {
                    return from.plus(left);
                }
                left = available.isNegative() ? left : left.minus(available);
            }
        }
        return start.plus(working);
    }

    /** The moment at which so many working days have passed: the same time of day, or the end of that day's work. */
    Instant plusDays(Instant start, long days) {
        ZonedDateTime local = start.atZone(zone);
        LocalDate day = local.toLocalDate();
        long left = days;
        for (int i = 0; left > 0 && i < HORIZON_DAYS; i++) {
            day = day.plusDays(1);
            left -= hoursOf(day).isEmpty() ? 0 : 1;
        }
        Instant sameTime = day.atTime(local.toLocalTime()).atZone(zone).toInstant();
        List<Hours> hours = hoursOf(day);
        if (hours.isEmpty()) {
            return sameTime;
        }
        Instant end = at(day, hours.get(hours.size() - 1).until());
        return sameTime.isBefore(end) ? later(sameTime, at(day, hours.get(0).from())) : end;
    }

    /** Working time between two moments; zero when the second is not after the first. */
    Duration between(Instant from, Instant until) {
        Duration sum = Duration.ZERO;
        LocalDate last = until.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (Hours hours : hoursOf(day)) {
                Instant begin = later(at(day, hours.from()), from);
                Instant close = at(day, hours.until());
                Instant end = close.isBefore(until) ? close : until;
                sum = end.isAfter(begin) ? sum.plus(Duration.between(begin, end)) : sum;
            }
        }
        return sum;
    }

    private List<Hours> hoursOf(LocalDate day) {
        List<Hours> own = special.get(day);
        return own != null ? own : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private Instant at(LocalDate day, long second) {
        return day.atStartOfDay().plusSeconds(second).atZone(zone).toInstant();
    }

    private static Instant later(Instant first, Instant second) {
        return first.isAfter(second) ? first : second;
    }
}
