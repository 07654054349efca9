// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.owner;

import java.util.UUID;

/**
 * Everything that belongs to records but lies in the platform's own tables: comments, files, history, import keys. The
 * engine calls this within the transaction of the change.
 */
public interface Belongings {
    /** The record changed hands: what belongs to it follows. */
    void moved(String object, UUID record, Ownership owner);

    /** The record is deleted, and with it all that belongs to it but its history. */
    void deleted(String object, UUID record);
}
