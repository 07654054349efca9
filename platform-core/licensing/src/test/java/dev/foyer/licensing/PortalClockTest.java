// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalClockTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void theFileMovesTime(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("clock-offset");
        PortalClock clock = new PortalClock(file, Clock.fixed(NOON, ZoneOffset.UTC), nanos::get);
        assertThat(clock.instant()).isEqualTo(NOON);

        Files.writeString(file, "P1DT1H\n");
        assertThat(clock.instant()).as("not read again yet").isEqualTo(NOON);
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(501));
        assertThat(clock.instant()).isEqualTo("2026-11-21T13:00:00Z");

        Files.writeString(file, "tomorrow");
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(501));
        assertThat(clock.instant()).isEqualTo(NOON);
    }
}
