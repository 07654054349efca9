// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import dev.foyer.plugin.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Import of many records by an employee who may create them. Each row carries a key of its source; a row whose key was
 * imported before is left as it is, so that repeating does no harm.
 */
@ProviderType
public interface RecordImport {
    /** Imports up to 500 rows in one transaction; with {@code dryRun} checks only. Faulty rows are reported, others go in. */
    Outcome rows(Viewer viewer, String object, String source, boolean dryRun, List<Row> rows);

    /**
     * A row.
     *
     * @param position line or file, for the report
     * @param key identity within the source
     * @param fields as in the REST contract; lookups also take {@code {"key": "…", "source": "…"}} of an imported record,
     *     left empty if it is {@code "optional": true} and not there, and, for account and contact, {@code {"email": …}} or {@code {"name": …}}, made when missing
     * @param at time the record came into being, if it is to be kept
     * @param comments public comments in order
     */
    record Row(
            String position,
            String key,
            Map<String, @Nullable Object> fields,
            Optional<Instant> at,
            List<ImportedComment> comments) {}

    /** A comment of an imported record; by an employee or by the contact of the record. */
    record ImportedComment(String text, boolean employee, Optional<Instant> at) {}

    /** What became of the rows. */
    record Outcome(int created, int unchanged, List<Fault> faults, Map<String, UUID> ids) {}

    /** A row that was refused. */
    record Fault(String position, String pointer, String code, String detail) {}
}
