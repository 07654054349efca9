// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.exchange;

import dev.foyer.records.internal.value.InvalidValueException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates, times and durations out of cells. Days are written {@code 2026-03-01} or {@code 01.03.2026}: what has
 * slashes means different days in different countries and is not guessed.
 */
final class CellTimes {
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendPattern("[uuuu-M-d][d.M.uuuu]")
            .appendPattern("[['T'][' ']H:mm[:ss[.SSS]]]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern CLOCK = Pattern.compile("(-?)(\\d{1,9}):([0-5]\\d)(?::([0-5]\\d))?");

    private CellTimes() {}

    /** A day; a time of that day is left out. */
    static LocalDate date(Object cell) {
        if (cell instanceof LocalDateTime time) {
            return time.toLocalDate();
        }
        return time(cell, "date").toLocalDate();
    }

    /** A time as clocks show it where the viewer is; an instant if the cell says its offset. */
    static Temporal time(Object cell, ZoneId zone) {
        if (cell instanceof LocalDateTime time) {
            return time.atZone(zone);
        }
        if (cell instanceof String text && (text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:\\d\\d"))) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw wrong("date-time");
            }
        }
        return time(cell, "date-time").atZone(zone);
    }

    /** A duration such as {@code 26:15}, {@code 26:15:30} or {@code PT26H15M}. */
    static Duration duration(Object cell) {
        if (cell instanceof Duration duration) {
            return duration;
        }
        String text = cell instanceof String given ? given.strip() : "";
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            long seconds = clock.group(4) == null ? 0 : Long.parseLong(clock.group(4));
            Duration length = Duration.ofHours(Long.parseLong(clock.group(2)))
                    .plusMinutes(Long.parseLong(clock.group(3)))
                    .plusSeconds(seconds);
            return clock.group(1).isEmpty() ? length : length.negated();
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw wrong("duration");
        }
    }

    private static LocalDateTime time(Object cell, String type) {
        try {
            TemporalAccessor parsed = DAY.parse(cell instanceof String text ? text.strip() : "");
            LocalDate day = parsed.query(TemporalQueries.localDate());
            LocalTime time = parsed.query(TemporalQueries.localTime());
            if (day == null) {
                throw wrong(type);
            }
            return time == null ? day.atStartOfDay() : day.atTime(time);
        } catch (DateTimeException e) {
            throw wrong(type);
        }
    }

    private static InvalidValueException wrong(String type) {
        return new InvalidValueException("type", "records.sheet." + type);
    }
}
