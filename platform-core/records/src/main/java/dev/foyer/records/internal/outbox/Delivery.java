// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import dev.foyer.plugin.record.RecordEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event for one group of listeners.
 *
 * @param attempts how often it was tried, this time included
 */
record Delivery(
        long id,
        UUID eventId,
        String kind,
        String object,
        UUID recordId,
        @Nullable UUID actor,
        Instant at,
        String details,
        int attempts) {

    RecordEvent event() {
        return new RecordEvent(
                eventId,
                RecordEvent.Kind.valueOf(kind),
                object,
                recordId,
                Optional.ofNullable(actor),
                at,
                Details.read(details));
    }
}
