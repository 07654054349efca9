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
 */
public record StoredRecord(
        String object,
        UUID id,
        long version,
        String display,
        Map<String, @Nullable Object> values,
        List<String> actions,
        List<String> editable) {}
