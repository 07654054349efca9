// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.exchange;

import dev.foyer.records.SheetImport.Row;
import java.io.IOException;
import java.util.Iterator;

/** The rows of a file that somebody sent; can be opened again and again. */
interface Sheet {
    /** More columns than this are left out. */
    int MOST_COLUMNS = 200;

    /** Opens the file at its first row. */
    Rows open() throws IOException;

    /** Rows in order, empty ones included or left out as the file has them. */
    interface Rows extends Iterator<Row>, AutoCloseable {
        @Override
        void close() throws IOException;
    }
}
