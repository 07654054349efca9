// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.feed;

import dev.foyer.plugin.record.Visibility;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of comments.
 *
 * @param author a user or, when imported, a contact; null for the system
 */
record CommentRow(
        UUID id,
        Instant at,
        @Nullable UUID author,
        String authorName,
        boolean employee,
        String text,
        String visibility,
        @Nullable UUID replyTo) {

    static String code(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT);
    }

    Visibility visible() {
        return Visibility.valueOf(visibility.toUpperCase(Locale.ROOT));
    }
}
