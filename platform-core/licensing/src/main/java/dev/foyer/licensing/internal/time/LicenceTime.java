// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.time;

import static java.util.Objects.requireNonNull;

import dev.foyer.licensing.ClockReport;
import dev.foyer.licensing.ClockReport.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The time that licences are judged by (spec L-9, ADR 0020): the earlier of the clocks of node and database, but never
 * more than a day before the latest time that is proven to have passed. That one goes on while the portal runs, whatever
 * the clocks say, so that setting them back gains nothing; and follows the clocks ahead by more than a day only after
 * the portal ran for a day like that, so that a clock that was wrong for hours costs nothing.
 */
public final class LicenceTime {
    /** Errors up to here are believed at once, in both directions. */
    static final Duration DAY = Duration.ofDays(1);

    private static final Duration SMALL = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMinutes(5);
    /** Before this nothing was seen at all. */
    private static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");

    private final Clock clock;
    private final LongSupplier nanos;
    private volatile Known known;
    private volatile Optional<Long> notedAt = Optional.empty();

    /**
     * @param clock of this node
     * @param nanos a count of nanoseconds that nobody can set
     */
    public LicenceTime(Clock clock, LongSupplier nanos) {
        this.clock = requireNonNull(clock, "clock is null");
        this.nanos = requireNonNull(nanos, "nanos is null");
        this.known = new Known(TimeSeen.NOTHING, Instant.EPOCH, nanos.getAsLong(), Duration.ZERO);
    }

    /**
     * @param floor the latest proven time when it was looked at
     * @param at when that was, by the count of nanoseconds
     * @param apart how far the clock of the database is ahead
     */
    private record Known(TimeSeen seen, Instant floor, long at, Duration apart) {
        Instant floor(long now) {
            return floor.plusNanos(now - at);
        }
    }

    /** What to write down for all nodes. */
    public record Note(Instant latest, Optional<Instant> leapFrom) {}

    /**
     * Looks at what all nodes have seen.
     *
     * @param database what the clock of the database says
     */
    public synchronized void look(TimeSeen seen, Instant database) {
        long now = nanos.getAsLong();
        Instant running = known.floor(now);
        boolean anew = seen.epoch() != known.seen.epoch() || seen.latest().isAfter(running);
        known = new Known(seen, anew ? seen.latest() : running, now, Duration.between(clock.instant(), database));
    }

    /** The time that counts. */
    public Instant now() {
        Known knows = known;
        Instant claimed = claimed(knows);
        Instant floor = knows.floor(nanos.getAsLong());
        return claimed.isBefore(floor.minus(DAY)) ? floor : claimed;
    }

    /** The time that counts for a licence that begins the account anew: nobody can set back the clock of its signer. */
    public Instant now(Optional<Instant> issued) {
        return begins(issued) ? claimed(known) : now();
    }

    /** Whether a licence was issued later than all before, so that the account begins anew with it. */
    public boolean begins(Optional<Instant> issued) {
        return known.seen.precedes(issued);
    }

    private Instant claimed(Known knows) {
        Instant node = clock.instant();
        return knows.apart.isNegative() ? node.plus(knows.apart) : node;
    }

    /** What to write down now, if anything; every few minutes at most, by whichever node comes first. */
    public Optional<Note> due() {
        long now = nanos.getAsLong();
        if (notedAt.filter(at -> now - at < PAUSE.toNanos()).isPresent()) {
            return Optional.empty();
        }
        Optional<Note> due = changed();
        due.ifPresent(note -> notedAt = Optional.of(now));
        return due;
    }

    private Optional<Note> changed() {
        Note note = note();
        boolean leaps = note.leapFrom().isPresent() != known.seen.leap().isPresent();
        boolean later = !note.latest().isBefore(known.seen.latest().plus(PAUSE));
        return leaps || later ? Optional.of(note) : Optional.empty();
    }

    /** What to write down before the portal ends. */
    public Note note() {
        Known knows = known;
        Instant floor = knows.floor(nanos.getAsLong());
        Instant claimed = claimed(knows);
        if (!claimed.isAfter(floor.plus(DAY))) {
            return new Note(claimed.isAfter(floor) ? claimed : floor, Optional.empty());
        }
        Instant from = knows.seen.leap().orElse(floor);
        boolean lasted = !floor.isBefore(from.plus(DAY));
        return lasted ? new Note(claimed, Optional.empty()) : new Note(floor, Optional.of(from));
    }

    /** What the clocks say, for administrators. */
    public ClockReport report() {
        Known knows = known;
        Instant floor = knows.floor(nanos.getAsLong());
        return new ClockReport(state(knows, floor), now(), clock.instant(), floor, knows.apart);
    }

    private State state(Known knows, Instant floor) {
        Instant claimed = claimed(knows);
        if (claimed.isBefore(floor.minus(DAY))) {
            return State.BEHIND;
        }
        if (knows.apart.abs().compareTo(SMALL) > 0) {
            return State.APART;
        }
        return floor.isAfter(BEGINNING) && claimed.isAfter(floor.plus(DAY)) ? State.LEAPT : State.GOOD;
    }
}
