// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When tasks are due, and which of them run. */
interface TaskMapper {
    /** Makes a task known, due now; one that is known is due after its period at the latest. */
    int note(String code, Instant now, Instant latest);

    List<String> due(String[] codes, Instant now);

    /** Takes a due task; its next due time is the first after now on the beat. 0 if another node was quicker. */
    int claim(String code, Instant now, long everyMillis, Instant leased);

    int extend(String[] codes, Instant leased);

    int finish(String code, Instant now, @Nullable String error);
}
