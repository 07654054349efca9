// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.exchange;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of rows that is being written. */
interface TableWriter {
    /** Adds a row of texts, numbers, booleans, days, times, durations and money; null is an empty cell. */
    void row(List<@Nullable Object> cells) throws IOException;

    /** Sends what there is. */
    void flush() throws IOException;

    /** Ends the file; without it the file is not whole. */
    void finish() throws IOException;
}
