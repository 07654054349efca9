// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import dev.foyer.plugin.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Full-text search with stemming, typing errors, prefixes and ranking (spec K-3). */
@ProviderType
public interface Search {
    /** Searches; finds only what the viewer may see. */
    Result search(Viewer viewer, Query query);

    /** The most frequent searches of the last 30 days that found something, for objects the viewer may read. */
    List<String> frequent(Viewer viewer, String object, int limit);

    /** What was searched for in vain in the last 30 days, most frequent first; for employees who may write such records. */
    List<Unanswered> unanswered(Viewer viewer, String object, int limit);

    /** A search that found nothing. */
    record Unanswered(String words, long count, Instant last) {}

    /**
     * What to search.
     *
     * @param object only this object; empty for all of the global search
     * @param filter RSQL, with an object only
     * @param verbatim without correcting typing errors
     * @param suggest any of the words may match, for suggestions while typing
     * @param facets lookup or choice fields to count by, with an object only; without words everything is counted
     * @param sort a sortable field, with a minus in front for descending, with an object only; empty for the best first
     */
    record Query(
            String words,
            Optional<String> object,
            Optional<String> filter,
            boolean verbatim,
            boolean suggest,
            List<String> facets,
            Optional<String> sort,
            int offset,
            int limit) {}

    /**
     * What was found.
     *
     * @param byWords whether the words, as typed or corrected, lead to something; false if only titles look alike
     * @param corrected the words searched for instead, when typing errors were corrected
     * @param facets by field: counts by value, ignoring the field's own filter
     */
    record Result(
            List<Hit> items,
            long total,
            boolean totalIsLowerBound,
            boolean byWords,
            Optional<String> corrected,
            Map<String, List<FacetCount>> facets) {}

    /**
     * One hit.
     *
     * @param title parts of the title, alternately plain and found, starting with plain
     * @param snippet the best passage, parts as in the title
     * @param values the list columns of the object
     */
    record Hit(
            String object,
            UUID id,
            String display,
            List<String> title,
            List<String> snippet,
            double rank,
            Instant changedOn,
            Map<String, Object> values) {}

    /** Matches by one value of a facet. */
    record FacetCount(String value, String label, long count) {}
}
