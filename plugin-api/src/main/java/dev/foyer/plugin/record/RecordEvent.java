// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin.record;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to a record and is committed.
 *
 * @param id identity of the event; the same when it is delivered again
 * @param kind what happened
 * @param object code of the object
 * @param record the record
 * @param actor the user who did it; empty for the system
 * @param at when
 * @param details by kind: {@code fields} (list of changed fields), {@code comment} and {@code visibility}, {@code action},
 *     {@code file}, {@code was} (for the platform: what decided who could see the record before)
 * @since 1.0
 */
public record RecordEvent(
        UUID id, Kind kind, String object, UUID record, Optional<UUID> actor, Instant at, Map<String, Object> details) {
    public RecordEvent {
        details = Map.copyOf(details);
    }

    /** What can happen to a record. */
    public enum Kind {
        /** It was created. */
        CREATED,
        /** Values changed. */
        CHANGED,
        /** It was deleted. */
        DELETED,
        /** A comment was written. */
        COMMENTED,
        /** A file was attached. */
        FILE_ADDED,
        /** A file was deleted. */
        FILE_REMOVED
    }
}
