// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids that grow with time (UUID version 7). */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private Ids() {}

    /** A new id. */
    public static UUID next() {
        long random = RANDOM.nextLong();
        long high = System.currentTimeMillis() << 16 | VERSION_7 | random & 0xFFF;
        return new UUID(high, VARIANT | RANDOM.nextLong() >>> 2);
    }
}
