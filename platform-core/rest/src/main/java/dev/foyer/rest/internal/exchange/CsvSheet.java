// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.exchange;

import dev.foyer.records.SheetImport.Row;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A CSV file. */
record CsvSheet(Path file, Charset encoding, char separator) implements Sheet {
    private static final String DEFUSED = "=+-@\t\r";

    @Override
    public Rows open() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        CSVParser parser = CSVParser.parse(reader(bytes), format);
        Iterator<CSVRecord> records = parser.iterator();
        return new Rows() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Row next() {
                CSVRecord record = records.next();
                return new Row((int) record.getRecordNumber(), cells(record));
            }

            @Override
            public void close() throws IOException {
                parser.close();
            }
        };
    }

    private Reader reader(InputStream bytes) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(bytes, encoding));
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    private static List<@Nullable Object> cells(CSVRecord record) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int place = 0; place < Math.min(record.size(), MOST_COLUMNS); place++) {
            cells.add(cell(record.get(place)));
        }
        return cells;
    }

    /** An apostrophe that only kept spreadsheets from running the text is taken away. */
    private static @Nullable Object cell(String text) {
        if (text.isBlank()) {
            return null;
        }
        boolean defused = text.length() > 1 && text.charAt(0) == '\'' && DEFUSED.indexOf(text.charAt(1)) >= 0;
        return defused ? text.substring(1) : text;
    }
}
