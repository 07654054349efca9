// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

import dev.foyer.directory.internal.store.KeyRow;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Who holds a key, and when it was used last as far as the database knows. */
final class Holder {
    private final UUID key;
    private final UUID user;
    private final Instant expires;
    private volatile Instant seen;

    Holder(KeyRow row) {
        this.key = row.id();
        this.user = row.userId();
        this.expires = row.expiresOn();
        this.seen = row.lastSeen() == null ? row.createdOn() : row.lastSeen();
    }

    UUID key() {
        return key;
    }

    UUID user() {
        return user;
    }

    void see(Instant now) {
        seen = now;
    }

    boolean expired(Instant now) {
        return !now.isBefore(expires);
    }

    boolean idleFor(Duration time, Instant now) {
        return seen.plus(time).isBefore(now);
    }
}
