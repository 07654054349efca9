// SPDX-License-Identifier: Apache-2.0
package dev.foyer.cases.internal.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    /** Mondays from 8 to 16. */
    private final WorkCalendar calendar = new WorkCalendar(
            ZoneOffset.UTC,
            Map.of(DayOfWeek.MONDAY, List.of(new Hours(LocalTime.of(8, 0), LocalTime.of(16, 0)))),
            Map.of());

    @ParameterizedTest
    @CsvSource({"working-hours, 8", "calendar-hours, 30"})
    void aPauseBringsNoDeadlineNearer(String unit, long hours) {
        Terms terms = new Terms(Optional.empty(), Optional.of(new TimeSpan(hours, unit)), calendar);
        Instant registered = Instant.parse("2026-11-23T09:00:00.626365Z");
        Instant due = new TimeSpan(hours, unit).after(registered, calendar);

        Instant paused = registered.plusMillis(84);
        Duration left = terms.left(paused, due);

        assertThat(left).isEqualTo(Duration.ofSeconds(left.toSeconds()));
        assertThat(terms.resume(paused, left)).isBetween(due, due.plusSeconds(1));
    }
}
