// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.exchange;

import dev.foyer.plugin.record.Money;
import dev.foyer.records.RecordExport.Column;
import dev.foyer.records.model.FieldType;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook with real dates and numbers. Rows leave as they come, texts stand in their cells and not in a table
 * of all texts, so that memory does not grow with the list.
 */
final class XlsxWriter implements TableWriter {
    private static final String DAY = "yyyy-mm-dd";
    private static final String TIME = "yyyy-mm-dd hh:mm";
    private static final String LENGTH = "[h]:mm:ss";
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final int LONGEST_CELL = 32_767;

    private final Workbook workbook;
    private final String title;
    private final List<Column> columns;
    private Worksheet sheet;
    private int row;

    /** Begins the file with the titles of its columns. */
    XlsxWriter(OutputStream target, String title, List<Column> columns) {
        this.workbook = new Workbook(target, "Foyer", "1.0");
        this.title = title;
        this.columns = columns;
        this.sheet = sheet();
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        if (row == Worksheet.MAX_ROWS) {
            end();
            sheet = sheet();
        }
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell != null) {
                write(column, cell);
            }
        }
        row++;
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void finish() throws IOException {
        end();
        workbook.finish();
    }

    private Worksheet sheet() {
        Worksheet added = workbook.newWorksheet(title);
        added.freezePane(0, 1);
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            added.width(
                    place,
                    Math.min(60, Math.max(width(column.type()), column.title().length() + 4)));
            added.inlineString(0, place, column.title());
            added.style(0, place).bold().set();
        }
        row = 1;
        return added;
    }

    private void end() throws IOException {
        sheet.setAutoFilter(0, 0, Math.max(1, row - 1), Math.max(0, columns.size() - 1));
        sheet.finish();
    }

    private void write(int column, Object cell) {
        if (cell instanceof String text) {
            sheet.inlineString(row, column, fitting(text));
        } else if (cell instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (cell instanceof BigDecimal number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            format(column, DAY);
        } else if (cell instanceof LocalDateTime time) {
            sheet.value(row, column, time);
            format(column, TIME);
        } else if (cell instanceof Money money) {
            sheet.value(row, column, money.amount());
            format(column, "#,##0.00\\ [$" + money.currency() + "]");
        } else if (cell instanceof Duration length) {
            sheet.value(row, column, days(length));
            format(column, LENGTH);
        } else {
            sheet.inlineString(row, column, cell.toString());
        }
    }

    private void format(int column, String format) {
        sheet.style(row, column).format(format).set();
    }

    private static BigDecimal days(Duration length) {
        return BigDecimal.valueOf(length.toSeconds()).divide(SECONDS_A_DAY, 12, RoundingMode.HALF_UP);
    }

    private static String fitting(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
    }

    private static double width(FieldType type) {
        return switch (type) {
            case BOOLEAN, INTEGER -> 10;
            case DATE, DURATION, DECIMAL -> 13;
            case MONEY, NUMBER, PHONE, CHOICE -> 16;
            case DATE_TIME -> 18;
            case LOOKUP, MULTI_LOOKUP, FILE, EMAIL, URL -> 26;
            case TEXT -> 36;
            case LONG_TEXT, RICH_TEXT -> 56;
        };
    }
}
