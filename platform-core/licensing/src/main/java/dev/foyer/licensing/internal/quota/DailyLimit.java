// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.quota;

import dev.foyer.licensing.Licence;
import dev.foyer.licensing.Licensing;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How many calls a day the licence in force gives. Every call asks, so the answer is remembered with the licence. */
final class DailyLimit implements LongSupplier {
    private static final long DEFAULT = 1_000;
    /** Nothing is reachable then, which is told better by whoever refuses it. */
    private static final long NO_LICENCE = Integer.MAX_VALUE;

    private final Licensing licensing;
    private volatile @Nullable Known known;

    DailyLimit(Licensing licensing) {
        this.licensing = licensing;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // another licence is another object
    public long getAsLong() {
        Optional<Licence> licence = licensing.inForce();
        if (licence.isEmpty()) {
            return NO_LICENCE;
        }
        Known now = known;
        if (now == null || now.licence != licence.get()) {
            now = new Known(licence.get(), licence.get().limits().getOrDefault(QuotaService.LIMIT, DEFAULT));
            known = now;
        }
        return now.limit;
    }

    private record Known(Licence licence, long limit) {}
}
