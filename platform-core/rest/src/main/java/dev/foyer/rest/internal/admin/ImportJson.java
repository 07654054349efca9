// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.admin;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Violation;
import dev.foyer.records.RecordImport;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of an import: up to 500 rows of one source. */
record ImportJson(
        @Nullable String source,
        @Nullable Boolean dryRun,
        @Nullable List<RowJson> rows) {
    private static final int MOST_ROWS = 500;

    /** A row. */
    record RowJson(
            @Nullable String position,
            @Nullable String key,
            @Nullable Map<String, @Nullable Object> fields,
            @Nullable String at,
            @Nullable List<CommentJson> comments) {}

    /** A comment of an imported record. */
    record CommentJson(
            @Nullable String text,
            @Nullable Boolean employee,
            @Nullable String at) {}

    /** The rows as the engine takes them; 422 with all faults of shape at once. */
    List<RecordImport.Row> checked() {
        List<Violation> faults = new ArrayList<>();
        if (source == null || source.isBlank()) {
            faults.add(new Violation("/source", "required", Text.of("rest.required")));
        }
        if (rows == null || rows.isEmpty() || rows.size() > MOST_ROWS) {
            faults.add(new Violation("/rows", "length", Text.of("rest.import.rows", MOST_ROWS)));
        }
        List<RowJson> given = rows == null ? List.of() : rows;
        List<RecordImport.Row> result = new ArrayList<>();
        for (int index = 0; index < given.size(); index++) {
            result.add(row(given.get(index), "/rows/" + index, faults));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return result;
    }

    private static RecordImport.Row row(RowJson row, String pointer, List<Violation> faults) {
        if (row.key() == null || row.key().isBlank()) {
            faults.add(new Violation(pointer + "/key", "required", Text.of("rest.required")));
        }
        List<CommentJson> comments = row.comments() == null ? List.of() : row.comments();
        return new RecordImport.Row(
                row.position() == null ? pointer : row.position(),
                row.key() == null ? "" : row.key(),
                row.fields() == null ? Map.of() : row.fields(),
                instant(row.at(), pointer + "/at", faults),
                comments.stream()
                        .map(comment -> comment(comment, pointer, faults))
                        .toList());
    }

    private static RecordImport.ImportedComment comment(CommentJson comment, String row, List<Violation> faults) {
        return new RecordImport.ImportedComment(
                comment.text() == null ? "" : comment.text(),
                Boolean.TRUE.equals(comment.employee()),
                instant(comment.at(), row + "/comments", faults));
    }

    private static Optional<Instant> instant(@Nullable String text, String pointer, List<Violation> faults) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            faults.add(new Violation(pointer, "type", Text.of("rest.import.time", text)));
            return Optional.empty();
        }
    }
}
