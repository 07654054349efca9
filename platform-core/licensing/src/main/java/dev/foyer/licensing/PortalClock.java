// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The time of the portal: the time of the machine plus the ISO 8601 duration in {@code clock-offset} of the data folder,
 * when there is such a file. Tests move time by writing it; a change counts within half a second.
 */
public final class PortalClock extends Clock {
    private static final long REREAD = TimeUnit.MILLISECONDS.toNanos(500);
    private static final PortalClock SYSTEM = new PortalClock(
            Path.of(System.getProperty("foyer.data", "data"), "clock-offset"), Clock.systemUTC(), System::nanoTime);

    private final Path file;
    private final Clock machine;
    private final Ticks ticks;
    private final AtomicLong readAt;
    private volatile Duration offset;

    PortalClock(Path file, Clock machine, Ticks ticks) {
        this.file = requireNonNull(file, "file is null");
        this.machine = requireNonNull(machine, "machine is null");
        this.ticks = requireNonNull(ticks, "ticks is null");
        this.readAt = new AtomicLong(ticks.nanos());
        this.offset = read();
    }

    /** The clock of this installation. */
    public static PortalClock system() {
        return SYSTEM;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset());
    }

    /** How far the time of the portal is ahead of that of the machine. */
    public Duration offset() {
        long now = ticks.nanos();
        long last = readAt.get();
        if (now - last > REREAD && readAt.compareAndSet(last, now)) {
            offset = read();
        }
        return offset;
    }

    private Duration read() {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (IOException | DateTimeException absentOrFaulty) {
            return Duration.ZERO;
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The time of the portal is in UTC");
    }

    /** Time that only grows. */
    @FunctionalInterface
    interface Ticks {
        long nanos();
    }
}
