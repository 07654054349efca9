// SPDX-License-Identifier: Apache-2.0
package dev.foyer.cases.internal.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Monday to Friday, 8 to 12 and 13 to 17; Friday 25 December 2026 off, Thursday 24 until 12. */
    private final WorkCalendar calendar = new WorkCalendar(
            BERLIN,
            Stream.of(DayOfWeek.values())
                    .filter(day -> day.getValue() < 6)
                    .collect(Collectors.toMap(day -> day, day -> List.of(hours(8, 12), hours(13, 17)))),
            Map.of(LocalDate.of(2026, 12, 25), List.of(), LocalDate.of(2026, 12, 24), List.of(hours(8, 12))));

    @Test
    void timeRunsThroughTheLunchBreak() {
        assertThat(calendar.plus(at("2026-11-20T11:00"), Duration.ofHours(2))).isEqualTo(at("2026-11-20T14:00"));
    }

    @Test
    void timeThatEndsWithTheDayEndsThen() {
        assertThat(calendar.plus(at("2026-11-20T09:00"), Duration.ofHours(7))).isEqualTo(at("2026-11-20T17:00"));
    }

    @Test
    void theWeekendDoesNotCount() {
        assertThat(calendar.plus(at("2026-11-20T16:00"), Duration.ofHours(2))).isEqualTo(at("2026-11-23T09:00"));
    }

    @Test
    void aStartOutsideTheHoursCountsFromTheNextOpening() {
        assertThat(calendar.plus(at("2026-11-21T15:00"), Duration.ofHours(1))).isEqualTo(at("2026-11-23T09:00"));
    }

    @Test
    void holidaysAndShortDaysDoNotCount() {
        assertThat(calendar.plus(at("2026-12-24T11:00"), Duration.ofHours(2))).isEqualTo(at("2026-12-28T09:00"));
    }

    @Test
    void workingDaysEndAtTheSameTimeOfDay() {
        assertThat(calendar.plusDays(at("2026-12-23T10:00"), 2)).isEqualTo(at("2026-12-28T10:00"));
    }

    @Test
    void aWorkingDayThatEndsEarlyEndsTheTime() {
        assertThat(calendar.plusDays(at("2026-12-23T15:00"), 1)).isEqualTo(at("2026-12-24T12:00"));
    }

    @Test
    void theHourThatSummerTimeTakesAwayIsNotWorkingTime() {
        assertThat(calendar.between(at("2026-03-27T16:00"), at("2026-03-30T09:00")))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void whatIsLeftBeforeAPauseIsWhatIsLeftAfterIt() {
        Instant due = calendar.plus(at("2026-11-20T09:00"), Duration.ofHours(8));
        Duration left = calendar.between(at("2026-11-20T15:30"), due);
        assertThat(left).isEqualTo(Duration.ofMinutes(150));
        assertThat(calendar.plus(at("2026-11-24T16:00"), left)).isEqualTo(at("2026-11-25T09:30"));
    }

    @Test
    void nothingLiesBetweenAMomentAndAnEarlierOne() {
        assertThat(calendar.between(at("2026-11-20T12:00"), at("2026-11-20T09:00")))
                .isZero();
    }

    @Test
    void aCalendarWithoutHoursCountsAllTime() {
        WorkCalendar empty = new WorkCalendar(BERLIN, Map.of(), Map.of());
        assertThat(empty.plus(at("2026-11-20T09:00"), Duration.ofHours(3))).isEqualTo(at("2026-11-20T12:00"));
    }

    private static Hours hours(int opens, int closes) {
        return new Hours(LocalTime.of(opens, 0), LocalTime.of(closes, 0));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
