// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of changes.
 *
 * @param changes JSON, see {@link StoredChange}
 */
record HistoryRow(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable String actorName,
        boolean employee,
        String action,
        String changes) {}
