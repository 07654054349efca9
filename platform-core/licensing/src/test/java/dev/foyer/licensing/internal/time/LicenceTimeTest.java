// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.licensing.ClockReport.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LicenceTimeTest {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private Instant machine = START;
    private Duration databaseAhead = Duration.ZERO;
    private long nanos;
    private TimeSeen stored = TimeSeen.NOTHING;
    private LicenceTime time = time();

    @BeforeEach
    void prove() {
        stored = new TimeSeen(START, 0, null, null);
        look();
    }

    @Test
    void theClockCountsWhileItIsPlausible() {
        pass(Duration.ofDays(90));
        assertThat(time.now()).isEqualTo(START.plus(Duration.ofDays(90)));
        assertThat(time.report().state()).isEqualTo(State.GOOD);
        assertThat(stored.latest()).isEqualTo(START.plus(Duration.ofDays(90)));
    }

    @Test
    void anErrorOfTheTimeZoneIsBelievedAndForgotten() {
        machine = machine.plus(Duration.ofHours(14));
        look();
        assertThat(time.now()).isEqualTo(START.plus(Duration.ofHours(14)));
        machine = START;
        assertThat(time.now()).isEqualTo(START);
        assertThat(time.report().state()).isEqualTo(State.GOOD);
    }

    @Test
    void aClockSetBackIsNotBelieved() {
        pass(Duration.ofDays(10));
        machine = START;
        assertThat(time.now()).isEqualTo(START.plus(Duration.ofDays(10)));
        assertThat(time.report().state()).isEqualTo(State.BEHIND);
    }

    @Test
    void timeGoesOnWhileTheClockIsHeldBack() {
        for (int day = 0; day < 20; day++) {
            nanos += Duration.ofDays(1).toNanos();
            machine = START;
            look();
            restart();
        }
        assertThat(time.now()).isAfterOrEqualTo(START.plus(Duration.ofDays(19)));
    }

    @Test
    void aLeapAheadCountsAtOnceButIsProvenAfterADay() {
        machine = START.plus(Duration.ofDays(400));
        look();
        assertThat(time.now()).isEqualTo(machine);
        assertThat(time.report().state()).isEqualTo(State.LEAPT);
        pass(Duration.ofHours(20));
        machine = START;
        assertThat(time.now()).isEqualTo(START);

        machine = START.plus(Duration.ofDays(400));
        look();
        pass(Duration.ofHours(3));
        restart();
        pass(Duration.ofHours(3));
        assertThat(time.report().state()).isEqualTo(State.GOOD);
        machine = START;
        assertThat(time.now()).isAfter(START.plus(Duration.ofDays(400)));
    }

    @Test
    void theEarlierOfTwoClocksCounts() {
        databaseAhead = Duration.ofDays(-20);
        machine = START.plus(Duration.ofDays(30));
        look();
        assertThat(time.now()).isEqualTo(START.plus(Duration.ofDays(10)));
        assertThat(time.report().state()).isEqualTo(State.APART);
        databaseAhead = Duration.ofDays(20);
        look();
        assertThat(time.now()).isEqualTo(START.plus(Duration.ofDays(30)));
    }

    @Test
    void itIsWrittenDownEveryFewMinutes() {
        assertThat(time.due()).isEmpty();
        machine = machine.plus(Duration.ofMinutes(6));
        nanos += Duration.ofMinutes(6).toNanos();
        assertThat(time.due()).isPresent();
        machine = machine.plus(Duration.ofMinutes(6));
        assertThat(time.due()).isEmpty();
    }

    @Test
    void aNewerLicenceBeginsAnew() {
        pass(Duration.ofDays(10));
        assertThat(time.begins(Optional.empty())).isFalse();
        assertThat(time.begins(Optional.of(START))).isTrue();
        stored = new TimeSeen(START, 1, START, null);
        machine = START.plus(Duration.ofDays(1));
        look();
        assertThat(time.now()).isEqualTo(machine);
        assertThat(time.begins(Optional.of(START))).isFalse();
    }

    /** Time that passes on all clocks while the portal runs. */
    private void pass(Duration duration) {
        for (Duration left = duration; left.compareTo(Duration.ZERO) > 0; left = left.minusMinutes(30)) {
            machine = machine.plus(Duration.ofMinutes(30));
            nanos += Duration.ofMinutes(30).toNanos();
            look();
        }
    }

    private void look() {
        time.look(stored, machine.plus(databaseAhead));
        time.due().ifPresent(this::store);
    }

    private void restart() {
        store(time.note());
        time = time();
        look();
    }

    private void store(LicenceTime.Note note) {
        Instant latest = note.latest().isAfter(stored.latest()) ? note.latest() : stored.latest();
        stored = new TimeSeen(
                latest, stored.epoch(), stored.issued(), note.leapFrom().orElse(null));
        time.look(stored, machine.plus(databaseAhead));
    }

    private LicenceTime time() {
        return new LicenceTime(new Machine(), () -> nanos);
    }

    private final class Machine extends Clock {
        @Override
        public Instant instant() {
            return machine;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
