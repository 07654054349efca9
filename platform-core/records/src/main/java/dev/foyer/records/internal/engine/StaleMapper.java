// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import java.util.List;
import java.util.UUID;

/** What was changed lately; each version of a record has one entry. */
interface StaleMapper {
    /** The fields of the last changes of a record. */
    List<String> lately(String object, UUID record, long changes);
}
