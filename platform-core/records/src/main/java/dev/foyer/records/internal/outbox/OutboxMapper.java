// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import java.util.List;

/** The table of events to be told. */
interface OutboxMapper {
    int insert(EventRow row);

    /** Takes the oldest events out, and makes a delivery of each for every group that wants to hear of its object. */
    List<EventRow> drain(int limit);
}
