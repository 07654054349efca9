// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.quota;

/**
 * What the store answers a node that wants calls to give away.
 *
 * @param id of the block
 * @param size calls in it; 0 if none is left
 * @param used calls that were made, as far as they are settled
 * @param elsewhere calls that other nodes have put by and may not need
 */
public record Block(long id, int size, long used, long elsewhere) {
    boolean empty() {
        return size == 0;
    }

    /** Whether nothing can change that the day is spent. */
    boolean spent() {
        return empty() && elsewhere == 0;
    }
}
