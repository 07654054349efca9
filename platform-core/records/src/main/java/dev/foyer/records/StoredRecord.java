// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as a viewer may see it.
 *
 * @param values by field code in the order of the descriptor, only fields that the viewer may read; of the Java types that
 *     {@code dev.foyer.plugin.record.RecordView} names, null when empty
 * @param actions codes of the actions offered to the viewer now; empty in lists unless asked for
 * @param editable codes of the fields that the viewer may change now
 * @param deletable whether the viewer may delete it
 * @param attachable whether the viewer may attach files to it
 * @param conditions what the filters of the viewer's page say of it, by part and setting such as {@code feed.closed}
 */
public record StoredRecord(
        String object,
        UUID id,
        long version,
        String display,
        Map<String, @Nullable Object> values,
        List<String> actions,
        List<String> editable,
        boolean deletable,
        boolean attachable,
        Map<String, Boolean> conditions) {
    /** A record in a list, without what may be done with it. */
    public StoredRecord(String object, UUID id, long version, String display, Map<String, @Nullable Object> values) {
        this(object, id, version, display, values, List.of(), List.of(), false, false, Map.of());
    }

    /** What is known of a record that a change took out of the viewer's sight: nothing, not even its version. */
    public static StoredRecord outOfSight(String object, UUID id) {
        return new StoredRecord(object, id, 0, "…", Map.of());
    }

    /** Whether the viewer may still read it. */
    public boolean visible() {
        return version > 0;
    }

    /** The same with fewer values. */
    public StoredRecord with(Map<String, @Nullable Object> fewer) {
        return new StoredRecord(
                object, id, version, display, fewer, actions, editable, deletable, attachable, conditions);
    }
}
