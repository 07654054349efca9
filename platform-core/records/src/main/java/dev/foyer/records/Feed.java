// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Comments on records (spec W-7), oldest first. */
@ProviderType
public interface Feed {
    /** Newest page of the comments that the viewer may read; {@code before} pages back. */
    FeedPage list(Viewer viewer, String object, UUID record, Optional<String> before, int limit);

    /** Writes a comment; external users write public ones only. */
    Post comment(
            Viewer viewer,
            String object,
            UUID record,
            String text,
            Visibility visibility,
            Optional<UUID> replyTo,
            List<UUID> files);

    /** A page, oldest first, and the cursor of the page before. */
    record FeedPage(List<Post> items, Optional<String> previousCursor) {}

    /**
     * A comment.
     *
     * @param employee whether the author works for the company
     * @param mine whether the viewer wrote it
     */
    record Post(
            UUID id,
            String text,
            Visibility visibility,
            UUID author,
            String authorName,
            boolean employee,
            boolean mine,
            Instant at,
            Optional<UUID> replyTo,
            List<Files.Info> files) {}
}
