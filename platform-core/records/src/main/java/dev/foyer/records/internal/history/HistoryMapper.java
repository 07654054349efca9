// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.history;

import dev.foyer.records.internal.keyset.Position;
import dev.foyer.records.internal.owner.Ownership;
import java.util.List;
import java.util.UUID;

/** The table of changes; what external viewers get of it is bound by row-level security as well. */
interface HistoryMapper {
    int insert(String object, UUID record, Ownership owner, HistoryRow row, String[] fields);

    /**
     * Newest first.
     *
     * @param readable fields of which at least one must have changed
     * @param all also changes of none of these fields
     */
    List<HistoryRow> before(String object, UUID record, Position before, String[] readable, boolean all, int limit);
}
