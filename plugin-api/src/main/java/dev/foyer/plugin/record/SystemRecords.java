// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Records as the platform itself sees them: no rights, no scope. For rules, listeners and scheduled tasks; never hand
 * what it returns to a user. Each call joins the transaction of the thread, or runs in its own when there is none.
 *
 * @since 1.0
 */
@ProviderType
public interface SystemRecords {
    /** One record. */
    Optional<RecordView> find(String object, UUID id);

    /**
     * Records that match a filter, in the order of their keys.
     *
     * @param filter RSQL as in the REST interface, such as {@code status.code==resolved;resolvedOn<=2026-01-01T00:00:00Z};
     *     empty for all
     * @param limit at most this many, 1 to 1,000
     * @throws dev.foyer.plugin.ProblemException if the filter is faulty
     */
    List<RecordView> list(String object, String filter, int limit);

    /**
     * Creates a record; rules run, rights are not asked.
     *
     * @param values by field, of the Java types that {@link RecordView} names; a lookup also takes its {@code UUID}
     * @return its id
     */
    UUID create(String object, Map<String, Object> values);

    /** Changes a record; rules run, rights are not asked. False if there is no such record. */
    boolean change(String object, UUID id, Consumer<RecordDraft> change);

    /**
     * Adds to an integer field that only counts, such as views. No rule runs, and version, history and listeners are left
     * alone, so that nobody who edits the record is disturbed.
     *
     * @param difference how many more; negative for fewer
     */
    void count(String object, UUID id, String field, long difference);

    /** Adds a comment to the feed of a record in the name of the system. */
    void comment(String object, UUID id, String text, Visibility visibility);
}
