// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import java.util.List;

/** Deliveries to groups of listeners. */
interface DeliveryMapper {
    /** Notes that a group wants to hear of an object, and that it is alive. */
    int note(String name, String object);

    /** Groups and objects that have something due. */
    List<Lane> due();

    /** Takes deliveries for a while, oldest first; counts the attempt. */
    List<Delivery> claim(Lane lane, int limit, long leaseMillis);

    int extend(Long[] ids, long leaseMillis);

    int delete(Long[] ids);

    int postpone(long id, long pauseMillis);

    /** Gives a delivery up. */
    int bury(long id, String error);

    /** Forgets groups that were not alive for so long, with what waits for them. */
    int forget(int days);
}
