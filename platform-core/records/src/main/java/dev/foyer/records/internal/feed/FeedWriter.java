// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.feed;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.model.ObjectType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Comments that the engine writes within the transaction of a change: no right is asked and no rule hears of them, but
 * listeners and those who look do.
 */
public interface FeedWriter {
    /** A comment in the name of somebody, as part of an action. */
    UUID comment(Viewer author, ObjectType type, UUID record, String text, Visibility visibility, Instant at);

    /** A comment in the name of the system. */
    UUID system(ObjectType type, UUID record, String text, Visibility visibility, Instant at);

    /** A comment that came from elsewhere; by the given contact or, if empty, by the importing employee. */
    UUID imported(Viewer importer, ObjectType type, UUID record, String text, Optional<Author> contact, Instant at);

    /** A person who wrote a comment without being a user here. */
    record Author(UUID contact, String name) {}
}
