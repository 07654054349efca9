// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import dev.foyer.plugin.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Import of tables that people made (spec W-4). Rows become records as if the viewer had registered or changed each of
 * them: rights, rules, checks and history hold.
 */
@ProviderType
public interface SheetImport {
    /** Rows are taken in batches of at most this many. */
    int BATCH = 50;

    /**
     * Prepares an import.
     *
     * @param titles what the columns are called
     * @throws dev.foyer.plugin.ProblemException 403 if the viewer may not import, 404 if there is no such object, 422 if
     *     the options do not fit the columns
     */
    Run open(Viewer viewer, String object, List<String> titles, Options options);

    /**
     * What is wanted.
     *
     * @param dryRun checks everything and changes nothing
     * @param mapping field codes by title of the column, empty for a column to be left out; what is missing is guessed
     * @param key title of the column, or code of the field, that tells which record a row is about; without it, every
     *     row is a new record
     * @param clear whether an empty cell empties the field of a record that is there
     */
    record Options(boolean dryRun, Map<String, String> mapping, Optional<String> key, boolean clear) {}

    /** An import on its way. */
    interface Run {
        /** Imports rows in a transaction of their own; faulty ones are left out and reported. */
        void rows(List<Row> rows);

        /** What became of the rows so far. */
        Report report();
    }

    /**
     * A row.
     *
     * @param number as spreadsheets count
     * @param cells texts, numbers ({@code BigDecimal}), booleans, times ({@code LocalDateTime} of the viewer), durations,
     *     money, {@link Broken}; null when empty
     */
    record Row(int number, List<@Nullable Object> cells) {}

    /** A cell with a failure of the spreadsheet in it, such as {@code #REF!}. */
    record Broken(String text) {}

    /**
     * What became of the rows.
     *
     * @param faults the first ones, at most 1,000
     * @param moreFaults how many there are beside them
     */
    record Report(
            boolean dryRun,
            List<Column> columns,
            int rows,
            int created,
            int changed,
            int unchanged,
            int refused,
            List<Fault> faults,
            int moreFaults) {}

    /**
     * A column of the table.
     *
     * @param field that it fills, if any
     * @param key whether it tells which record a row is about
     */
    record Column(String title, Optional<String> field, boolean key) {}

    /**
     * Why a row was refused.
     *
     * @param column title of the column; empty when the row as a whole is meant
     * @param allowed what may stand there, if it is one of a few values
     */
    record Fault(int row, String column, Optional<String> field, String code, String detail, List<String> allowed) {}
}
