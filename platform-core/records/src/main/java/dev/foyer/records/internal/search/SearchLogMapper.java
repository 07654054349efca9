// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import dev.foyer.records.Search.Unanswered;
import java.util.List;

/** What was searched for. */
interface SearchLogMapper {
    int insert(Entry entry);

    /** What at least so many people searched for and found, most frequent first. */
    List<String> frequent(String object, int days, int people, int limit);

    /** What was searched for in vain, most frequent first. */
    List<Unanswered> unanswered(String object, int days, int limit);

    int forget(int days);

    /** One search. */
    record Entry(String object, String words, boolean found, boolean external, String lang, String person) {}
}
