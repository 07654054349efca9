// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.value;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Identities of records: ordered by time of creation (version 7), made here on every version of the database. */
public final class Uuids {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Uuids() {}

    /** A new identity, greater than any made before in this process. Shows its time: no use as a secret. */
    public static UUID next() {
        long now = System.currentTimeMillis() << 12;
        long tick = LAST.updateAndGet(last -> now > last ? now : last + 1);
        long high = (tick >>> 12) << 16 | 0x7000L | (tick & 0xfff);
        return new UUID(high, 0x8000000000000000L | RANDOM.nextLong() >>> 2);
    }

    /** A UUID in its full form; Java's own parser takes shorter ones too. */
    public static Optional<UUID> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
