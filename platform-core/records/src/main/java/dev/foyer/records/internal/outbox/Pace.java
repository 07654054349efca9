// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import java.time.Duration;
import java.util.List;

/**
 * How fast events are told and failures are tried again; tests are in a hurry.
 *
 * @param gather pause between a commit and its dispatch, in which further commits are gathered
 * @param poll how often the outbox is looked at without being told, as a net for lost wake-ups
 * @param lease how long a delivery belongs to the node that took it, unless extended
 * @param pauses before the second, third … attempt; when they are used up the delivery is given up
 */
record Pace(Duration gather, Duration poll, Duration lease, List<Duration> pauses) {
    static final Pace NORMAL = new Pace(
            Duration.ofMillis(15),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            List.of(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1)));

    Pace {
        pauses = List.copyOf(pauses);
    }

    /** How often a delivery is tried before it is given up. */
    int attempts() {
        return pauses.size() + 1;
    }
}
