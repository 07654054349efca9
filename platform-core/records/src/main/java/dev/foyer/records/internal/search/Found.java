// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import dev.foyer.records.internal.access.Sql;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was found of one object.
 *
 * @param query what was searched for in the end
 * @param byWords whether the words, as typed or corrected, lead to something; false if only titles look alike
 * @param corrected the words searched for instead, if typing errors were corrected
 * @param alike what else was enough to be found, besides the words
 */
record Found(
        List<Ranked> page,
        long total,
        boolean lowerBound,
        Tsquery query,
        boolean byWords,
        Optional<String> corrected,
        Optional<Sql> alike) {
    /** A record with its rank. */
    record Ranked(UUID id, double rank) {}

    static Found nothing(Tsquery query) {
        return new Found(List.of(), 0, false, query, false, Optional.empty(), Optional.empty());
    }

    /** The same, of which there are more. */
    Found crowded(long counted) {
        return new Found(page, counted, true, query, byWords, corrected, alike);
    }

    /** The same, found by other words and titles that look alike. */
    Found of(boolean telling, Optional<String> words, Optional<Sql> other) {
        return new Found(page, total, lowerBound, query, telling, words, other);
    }

    /** What all that was found has in common. */
    Sql condition() {
        Sql words = Sql.of("r.tsv @@ ").then(query.sql());
        return alike.map(other ->
                        Sql.of("(").then(words).then(" or (").then(other).then("))"))
                .orElse(words);
    }
}
