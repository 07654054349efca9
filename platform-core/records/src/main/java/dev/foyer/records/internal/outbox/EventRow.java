// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import dev.foyer.plugin.record.RecordEvent;
import dev.foyer.records.internal.owner.Ownership;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox. */
public record EventRow(
        UUID eventId,
        String kind,
        String object,
        UUID recordId,
        @Nullable UUID actor,
        Instant at,
        String details,
        long version,
        @Nullable UUID account,
        @Nullable UUID contact,
        @Nullable UUID creator,
        boolean shared,
        @Nullable UUID wasAccount,
        @Nullable UUID wasContact,
        @Nullable UUID wasCreator) {

    static EventRow of(RecordEvent event, long version, Ownership owner, Optional<Ownership> was) {
        return new EventRow(
                event.id(),
                event.kind().name(),
                event.object(),
                event.record(),
                event.actor().orElse(null),
                event.at(),
                Details.write(event.details()),
                version,
                owner.account(),
                owner.contact(),
                owner.creator(),
                owner.shared(),
                was.map(Ownership::account).orElse(null),
                was.map(Ownership::contact).orElse(null),
                was.map(Ownership::creator).orElse(null));
    }

    /** The event as listeners hear of it. */
    public RecordEvent event() {
        return new RecordEvent(
                eventId,
                RecordEvent.Kind.valueOf(kind),
                object,
                recordId,
                Optional.ofNullable(actor),
                at,
                Details.read(details));
    }

    /** Whose the record is. */
    public Ownership owner() {
        return new Ownership(account, contact, creator, shared);
    }

    /** Whose the record was; nobody's if that did not change. */
    public Ownership was() {
        return new Ownership(wasAccount, wasContact, wasCreator, false);
    }
}
