// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin.task;

import dev.foyer.plugin.record.SystemRecords;
import java.time.Duration;
import java.time.Instant;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Work that runs again and again, on one node of the installation at a time. Register it as an OSGi service.
 *
 * @since 1.0
 */
@ConsumerType
public interface ScheduledTask {
    /** Stable name, such as {@code cases.overdue}. */
    String code();

    /** Time from one start to the next, at least a second. A start that is missed while it runs is left out. */
    Duration every();

    /**
     * Does what is due.
     *
     * @param now the time of this run; tests move it
     * @param records records without rights and scope
     */
    void run(Instant now, SystemRecords records);
}
