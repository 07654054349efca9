// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

/** How much is waiting to be told. */
interface BacklogMapper {
    Backlog count();

    /**
     * Counts.
     *
     * @param events that no group has been told of yet
     * @param deliveries to single groups
     * @param deadLetters that were given up
     */
    record Backlog(long events, long deliveries, long deadLetters) {}
}
