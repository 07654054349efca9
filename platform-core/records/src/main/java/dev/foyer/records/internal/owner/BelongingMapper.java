// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.owner;

import java.util.UUID;

/** Everything that lies in the platform's tables for a record. */
interface BelongingMapper {
    int moveComments(String object, UUID record, Ownership owner);

    int moveFiles(String object, UUID record, Ownership owner);

    int moveHistory(String object, UUID record, Ownership owner);

    int deleteFiles(String object, UUID record);

    int deleteComments(String object, UUID record);

    int deleteKeys(String object, UUID record);
}
