// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Memory that answers are written into, used again and again: fresh memory has to be cleared and is in no cache, which
 * for a list cost as much as to write it.
 */
final class Pieces {
    private static final int KEPT = 32;
    private static final int USUAL = 1 << 15;
    private static final int LARGEST = 1 << 18;

    private final BlockingQueue<Piece> free = new ArrayBlockingQueue<>(KEPT);

    /** An empty one; to be given back. */
    Piece take() {
        return Optional.ofNullable(free.poll()).orElseGet(Piece::new);
    }

    /** Takes one back, unless it has grown too large to be kept or there are enough. */
    void give(Piece piece) {
        piece.reset();
        if (piece.capacity() <= LARGEST) {
            free.offer(piece);
        }
    }

    /** How many are waiting to be used. */
    int free() {
        return free.size();
    }

    /** A growing piece of memory. */
    static final class Piece extends ByteArrayOutputStream {
        private Piece() {
            super(USUAL);
        }

        private int capacity() {
            return buf.length;
        }
    }
}
