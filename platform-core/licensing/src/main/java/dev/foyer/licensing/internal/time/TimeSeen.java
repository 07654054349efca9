// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.time;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The latest time that all nodes together have seen.
 *
 * @param latest proven to have passed
 * @param epoch counts up when a licence issued later begins the account anew
 * @param issued when the newest of the licences was issued, if it says so
 * @param leapFrom the latest time when the clocks were first found to have leapt ahead of it, while they are
 */
public record TimeSeen(
        Instant latest,
        int epoch,
        @Nullable Instant issued,
        @Nullable Instant leapFrom) {
    /** Nothing is proven yet. */
    public static final TimeSeen NOTHING = new TimeSeen(Instant.EPOCH, 0, null, null);

    Optional<Instant> leap() {
        return Optional.ofNullable(leapFrom);
    }

    /** Whether a licence was issued later than all that were installed before. */
    public boolean precedes(Optional<Instant> issue) {
        return issue.isPresent() && (issued == null || issue.get().isAfter(issued));
    }
}
