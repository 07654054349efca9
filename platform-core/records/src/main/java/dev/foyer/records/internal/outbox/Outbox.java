// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import dev.foyer.plugin.record.RecordEvent;
import dev.foyer.records.internal.owner.Ownership;
import java.util.Optional;

/**
 * Events that become known when the transaction of the thread commits: to listeners, at least once per group, and to those
 * who look, on every node. Nothing of a transaction that is rolled back is ever told.
 */
public interface Outbox {
    /** Appends an event, reading whose the record is from its row; works for everything but a deletion or a move. */
    void append(RecordEvent event);

    /**
     * Appends an event of a record whose owner is known, or was another before.
     *
     * @param version of the record after the event
     * @param owner whose the record is; for a deletion, was
     * @param before whose it was, if that differs: those hear that it is gone
     */
    void append(RecordEvent event, long version, Ownership owner, Optional<Ownership> before);
}
