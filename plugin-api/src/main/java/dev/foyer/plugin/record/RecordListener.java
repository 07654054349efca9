// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin.record;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears of committed changes, at least once per group on one node of the installation. Must be idempotent. What it throws is
 * retried with growing pauses, then kept as a dead letter that an operator can redeliver. Register it as an OSGi service.
 *
 * @since 1.0
 */
@ConsumerType
public interface RecordListener {
    /** Stable name of the listener, such as {@code cases.notice}. */
    String group();

    /** Code of the object whose records it concerns. */
    String object();

    /** Called after commit, outside any transaction. */
    void on(RecordEvent event);
}
