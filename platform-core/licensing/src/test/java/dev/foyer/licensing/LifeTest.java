// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.licensing.Life.Phase;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T23:59:59.999Z, NOT_YET",
        "2026-01-01T00:00:00Z, VALID",
        "2026-12-31T23:59:59.999Z, VALID",
        "2027-01-01T00:00:00Z, GRACE",
        "2027-01-14T23:59:59.999Z, GRACE",
        "2027-01-15T00:00:00Z, READ_ONLY",
        "2027-02-13T23:59:59.999Z, READ_ONLY",
        "2027-02-14T00:00:00Z, OVER"
    })
    void graceLastsFourteenDaysAndReadingThirty(Instant now, Phase phase) {
        assertThat(Life.of(FROM, UNTIL, now).phase()).isEqualTo(phase);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T23:59:59Z, 0",
        "2026-12-02T00:00:00Z, 30",
        "2026-12-24T23:59:59Z, 30",
        "2026-12-25T00:00:00Z, 7",
        "2026-12-31T00:00:00Z, 1",
        "2027-01-01T00:00:00Z, 0"
    })
    void administratorsAreWarnedThirtySevenAndOneDaysBefore(Instant now, int warning) {
        assertThat(Life.of(FROM, UNTIL, now).warning()).isEqualTo(warning);
    }

    @Test
    void theLifeNamesItsTurns() {
        Life life = Life.of(FROM, UNTIL, FROM);
        assertThat(life.graceEnds()).isEqualTo("2027-01-15T00:00:00Z");
        assertThat(life.readingEnds()).isEqualTo("2027-02-14T00:00:00Z");
    }
}
