// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import dev.foyer.plugin.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Who changed what, from which value to which (spec A-11); only columns that the viewer may read. */
@ProviderType
public interface History {
    /** Newest first; {@code cursor} pages on. */
    HistoryPage list(Viewer viewer, String object, UUID record, Optional<String> cursor, int limit);

    /** A page. */
    record HistoryPage(List<Entry> items, Optional<String> nextCursor) {}

    /** One change; the actor is empty for the system. */
    record Entry(
            UUID id,
            Instant at,
            Optional<String> actor,
            boolean employee,
            Optional<String> action,
            List<Change> changes) {}

    /** A field's values as shown, empty for none. */
    record Change(
            String field,
            String label,
            @Nullable String from,
            @Nullable String to) {}
}
