// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import java.util.Optional;

/**
 * Which of the matches are wanted.
 *
 * @param order columns to sort by; empty for the best first
 */
record Excerpt(Optional<String> order, int offset, int limit) {
    int end() {
        return offset + limit;
    }

    String bounds() {
        return " limit " + limit + " offset " + offset;
    }
}
