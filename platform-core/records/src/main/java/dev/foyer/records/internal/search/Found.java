// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was found of one object.
 *
 * @param query what was searched for in the end
 * @param corrected the words searched for instead, if typing errors were corrected
 */
record Found(List<Ranked> page, long total, boolean lowerBound, TextQuery query, Optional<String> corrected) {
    /** A record with its rank. */
    record Ranked(UUID id, double rank) {}

    static Found nothing(TextQuery query) {
        return new Found(List.of(), 0, false, query, Optional.empty());
    }
}
