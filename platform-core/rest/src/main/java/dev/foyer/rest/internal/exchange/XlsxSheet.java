// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.exchange;

import dev.foyer.plugin.record.Money;
import dev.foyer.records.SheetImport.Broken;
import dev.foyer.records.SheetImport.Row;
import dev.foyer.rest.internal.request.Query;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of an Excel workbook. Of formulas it has the value that the spreadsheet has computed last. What a number means
 * is in its format: a day, a length of time, an amount of a currency.
 *
 * @param name of the sheet; the first one without it
 */
record XlsxSheet(Path file, Optional<String> name) implements Sheet {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");
    private static final Pattern LENGTH = Pattern.compile("(?i)\\[h+]");
    private static final Pattern TIME = Pattern.compile("(?i)[ydhs]|m{3,}|mm?[/:.-]");
    private static final Pattern CURRENCY = Pattern.compile("\\[\\$([A-Z]{3})[^\\]]*]|\"\\s*([A-Z]{3})\\s*\"");
    private static final Pattern FAILURE = Pattern.compile("#[A-Z_/0]+[!?]?");
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    @Override
    public Rows open() throws IOException {
        ReadableWorkbook workbook = workbook();
        try {
            Stream<org.dhatim.fastexcel.reader.Row> stream = sheet(workbook).openStream();
            return new OpenRows(workbook, stream);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** Workbooks of simple programs have no formats at all. */
    private ReadableWorkbook workbook() throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), WITH_FORMATS);
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(file.toFile(), WITHOUT_FORMATS);
        }
    }

    private org.dhatim.fastexcel.reader.Sheet sheet(ReadableWorkbook workbook) {
        return name.map(wanted ->
                        workbook.findSheet(wanted).orElseThrow(() -> Query.bad("sheet", "rest.import.sheet", wanted)))
                .orElseGet(workbook::getFirstSheet);
    }

    private record OpenRows(
            ReadableWorkbook workbook,
            Stream<org.dhatim.fastexcel.reader.Row> stream,
            Iterator<org.dhatim.fastexcel.reader.Row> rows)
            implements Rows {
        OpenRows(ReadableWorkbook workbook, Stream<org.dhatim.fastexcel.reader.Row> stream) {
            this(workbook, stream, stream.iterator());
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Row next() {
            org.dhatim.fastexcel.reader.Row row = rows.next();
            List<@Nullable Object> cells = new ArrayList<>();
            for (int place = 0; place < Math.min(row.getCellCount(), MOST_COLUMNS); place++) {
                Cell cell = row.getCell(place);
                cells.add(cell == null ? null : value(cell));
            }
            return new Row(row.getRowNum(), cells);
        }

        @Override
        public void close() throws IOException {
            stream.close();
            workbook.close();
        }
    }

    private static @Nullable Object value(Cell cell) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR) {
            return new Broken(String.valueOf(cell.getRawValue()));
        }
        if (value instanceof BigDecimal number) {
            return number(cell, number);
        }
        if (value instanceof Boolean) {
            return value;
        }
        String text = value == null ? "" : value.toString();
        if (cell.getType() == CellType.FORMULA && FAILURE.matcher(text).matches()) {
            return new Broken(text);
        }
        return text.isBlank() ? null : text;
    }

    private static Object number(Cell cell, BigDecimal number) {
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        if (LENGTH.matcher(format).find()) {
            BigDecimal seconds = number.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP);
            return Duration.ofSeconds(seconds.longValueExact());
        }
        Matcher currency = CURRENCY.matcher(format);
        if (currency.find()) {
            String code = Optional.ofNullable(currency.group(1)).orElseGet(() -> currency.group(2));
            return new Money(number, code);
        }
        boolean time = TIME.matcher(QUOTED.matcher(format).replaceAll("")).find();
        return time ? cell.asDate() : number;
    }
}
