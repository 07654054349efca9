// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import dev.foyer.plugin.record.RecordEvent;
import dev.foyer.records.DeadLetters.Letter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deliveries that were given up. */
interface LetterMapper {
    long count();

    List<String> groups();

    List<Row> list(int limit);

    int redeliver(long id);

    int redeliverAll(String listener);

    int discard(long id);

    /** A row. */
    record Row(
            long id,
            UUID eventId,
            String kind,
            String object,
            UUID recordId,
            @Nullable UUID actor,
            Instant at,
            String details,
            int attempts,
            String listener,
            Instant died,
            String error) {
        Letter letter() {
            RecordEvent event = new RecordEvent(
                    eventId,
                    RecordEvent.Kind.valueOf(kind),
                    object,
                    recordId,
                    Optional.ofNullable(actor),
                    at,
                    Details.read(details));
            return new Letter(id, listener, event, attempts, died, error);
        }
    }
}
