// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.exchange;

import dev.foyer.plugin.record.Money;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file (RFC 4180), with the mark by which Excel knows UTF-8. A text that a spreadsheet would run as a formula has an
 * apostrophe in front; the import takes it away again.
 */
final class CsvWriter implements TableWriter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String FORMULA = "=+-@\t\r";

    private final CSVPrinter printer;
    private final String yes;
    private final String no;

    /** Begins the file with the titles of its columns. */
    CsvWriter(OutputStream target, List<String> titles, String yes, String no) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        writer.write('\ufeff');
        this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        this.yes = yes;
        this.no = no;
        printer.printRecord(titles.stream().map(CsvWriter::harmless).toList());
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        printer.printRecord(
                cells.stream().map(cell -> cell == null ? "" : text(cell)).toList());
    }

    @Override
    public void flush() throws IOException {
        printer.flush();
    }

    @Override
    public void finish() throws IOException {
        printer.flush();
    }

    private String text(Object cell) {
        if (cell instanceof String text) {
            return harmless(text);
        }
        if (cell instanceof Boolean truth) {
            return truth ? yes : no;
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof LocalDateTime time) {
            return TIME.format(time);
        }
        if (cell instanceof Money money) {
            return money.amount().toPlainString() + " " + money.currency();
        }
        return cell instanceof Duration length ? clock(length) : cell.toString();
    }

    private static String clock(Duration length) {
        Duration plain = length.abs();
        String sign = length.isNegative() ? "-" : "";
        String seconds = plain.toSecondsPart() == 0 ? "" : ":%02d".formatted(plain.toSecondsPart());
        return sign + "%d:%02d".formatted(plain.toHours(), plain.toMinutesPart()) + seconds;
    }

    /** Without what spreadsheets would run. */
    private static String harmless(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
