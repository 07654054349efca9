// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import java.util.List;
import java.util.Optional;

/**
 * What a list is asked for (REST contract, lists).
 *
 * @param filter RSQL
 * @param view code of a saved view; its filter is added
 * @param sort such as {@code -registeredOn}
 * @param quickSearch words to be found in the quick-search fields
 * @param cursor where the page before ended
 * @param limit 1 to 200
 * @param fields only these; empty for all readable ones
 * @param count whether the number of matches is wanted
 * @param actions whether each record comes with the actions offered on it
 */
public record ListQuery(
        Optional<String> filter,
        Optional<String> view,
        Optional<String> sort,
        Optional<String> quickSearch,
        Optional<String> cursor,
        int limit,
        List<String> fields,
        boolean count,
        boolean actions) {

    /** The first 50 records in the default order. */
    public static ListQuery first() {
        return new ListQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                50,
                List.of(),
                false,
                false);
    }
}
