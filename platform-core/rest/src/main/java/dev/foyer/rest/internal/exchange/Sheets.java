// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.exchange;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ExcelReaderException;

/** Opens files by what is in them, whatever they are called. */
final class Sheets {
    /** More rows than this are for {@code ./foyer import}. */
    static final int MOST_ROWS = 50_000;

    private Sheets() {}

    /** A file of which every row can be read. */
    static Sheet open(Path file, Map<String, String> options) {
        try {
            Sheet sheet = sniff(file, options);
            check(sheet);
            return sheet;
        } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalStateException e) {
            throw (ProblemException)
                    CommonProblem.BAD_REQUEST.because("rest.import.unreadable").initCause(e);
        }
    }

    private static Sheet sniff(Path file, Map<String, String> options) throws IOException {
        byte[] head = new byte[4];
        int count;
        try (InputStream content = Files.newInputStream(file)) {
            count = content.readNBytes(head, 0, head.length);
        }
        if (count == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            ZipLimits.check(file);
            return new XlsxSheet(file, Optional.ofNullable(options.get("sheet")));
        }
        if (count == 4 && (head[0] & 0xff) == 0xd0 && (head[1] & 0xff) == 0xcf) {
            throw CommonProblem.UNSUPPORTED_TYPE.because("rest.import.old-excel");
        }
        return CsvGuess.sheet(file, options);
    }

    /** Reads all of it once: what is broken or too long is refused before the first row is imported. */
    private static void check(Sheet sheet) throws IOException {
        int count = 0;
        try (Sheet.Rows rows = sheet.open()) {
            while (rows.hasNext()) {
                rows.next();
                if (++count > MOST_ROWS + 1) {
                    throw CommonProblem.TOO_LARGE.because("rest.import.rows-of-file", MOST_ROWS);
                }
            }
        }
        if (count == 0) {
            throw CommonProblem.BAD_REQUEST.because("rest.import.empty");
        }
    }
}
