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
    /** In the place of a field: the files of a record that everybody sees who sees the record. */
    String FILES = "files.public";

    /** The files of a record that only employees see. */
    String INTERNAL_FILES = "files.internal";

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

    /** A file that is no longer there; customers hear of it if they could see the file. */
    static Change removed(String name, boolean internal) {
        return new Change(internal ? INTERNAL_FILES : FILES, name, null);
    }

    /** The value of a field before and after, of the Java types that {@code RecordView} names; null for none. */
    record Change(
            String field, @Nullable Object from, @Nullable Object to) {}
}
