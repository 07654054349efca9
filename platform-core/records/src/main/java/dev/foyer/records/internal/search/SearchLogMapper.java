// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import dev.foyer.records.Search.Unanswered;
import java.util.List;

/** What was searched for. */
interface SearchLogMapper {
    int insert(Entry entry);

    /** What was searched for and found, most frequent first. */
    List<String> frequent(String object, int days, int limit);

    /** What customers searched for and found: those of one company, or those of several. */
    List<String> frequentOutside(String object, int days, String party, int limit);

    /** What was searched for in vain, most frequent first. */
    List<Unanswered> unanswered(String object, int days, int limit);

    int forget(int days);

    /** One search. */
    record Entry(String object, String words, boolean found, boolean external, String lang, String party) {}
}
