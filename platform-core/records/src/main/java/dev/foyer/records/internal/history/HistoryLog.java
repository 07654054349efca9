// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.history;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.internal.owner.Ownership;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the history of records, within the transaction of the change. */
public interface HistoryLog {
    /**
     * Keeps one change.
     *
     * @param actor empty for the system
     * @param action {@code create}, {@code change}, {@code delete}, or the code of an action
     * @param changes by field; none is fine, such as for a deletion
     */
    void append(
            String object,
            UUID record,
            Ownership owner,
            Optional<Viewer> actor,
            String action,
            Instant at,
            List<Change> changes);

    /** The value of a field before and after, of the Java types that {@code RecordView} names; null for none. */
    record Change(
            String field, @Nullable Object from, @Nullable Object to) {}
}
