// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.plugin.record.Money;
import dev.foyer.records.RecordExport.Column;
import dev.foyer.records.SheetImport.Row;
import dev.foyer.records.model.FieldType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written as a table is read back as it was. */
class TablesTest {
    private static final List<Column> COLUMNS = Stream.of(
                    FieldType.TEXT,
                    FieldType.DECIMAL,
                    FieldType.BOOLEAN,
                    FieldType.DATE,
                    FieldType.DATE_TIME,
                    FieldType.MONEY,
                    FieldType.DURATION)
            .map(type -> new Column(type.code(), type, "The " + type.code(), Map.of()))
            .toList();
    private static final List<Object> CELLS = Arrays.asList(
            "Grüße, \"Welt\"\nzweite Zeile",
            new BigDecimal("1234.5"),
            true,
            LocalDate.parse("2026-03-31"),
            LocalDateTime.parse("2026-03-31T14:30:15"),
            new Money(new BigDecimal("12.50"), "EUR"),
            Duration.ofMinutes(26 * 60 + 15));

    @TempDir
    Path folder;

    @Test
    void aWorkbookHasRealNumbersTimesAndMoney() throws IOException {
        List<Row> rows = read(written(TableFormat.XLSX, List.of(CELLS)), Map.of());
        assertThat(rows.get(0).cells()).first().isEqualTo("The text");
        List<Object> cells = rows.get(1).cells();
        assertThat(cells.get(0)).isEqualTo(CELLS.get(0));
        assertThat((BigDecimal) cells.get(1)).isEqualByComparingTo("1234.5");
        assertThat(cells.get(2)).isEqualTo(true);
        assertThat(cells.get(3)).isEqualTo(LocalDateTime.parse("2026-03-31T00:00:00"));
        assertThat((LocalDateTime) cells.get(4)).isEqualToIgnoringNanos(LocalDateTime.parse("2026-03-31T14:30:15"));
        assertThat(((Money) cells.get(5)).currency()).isEqualTo("EUR");
        assertThat(((Money) cells.get(5)).amount()).isEqualByComparingTo("12.5");
        assertThat(cells.get(6)).isEqualTo(CELLS.get(6));
    }

    @Test
    void aCsvFileIsReadableToPeopleAndExcel() throws IOException {
        byte[] file = written(TableFormat.CSV, List.of(CELLS));
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeffThe text,The decimal,");
        assertThat(text)
                .endsWith(
                        "\"Grüße, \"\"Welt\"\"\nzweite Zeile\",1234.5,Yes,2026-03-31,2026-03-31 14:30:15,12.50 EUR,26:15\r\n");
        assertThat(read(file, Map.of()).get(1).cells())
                .containsExactly(
                        CELLS.get(0), "1234.5", "Yes", "2026-03-31", "2026-03-31 14:30:15", "12.50 EUR", "26:15");
    }

    @Test
    void formulasDoNotLeaveAndComeBackAsTheTextsTheyWere() throws IOException {
        for (String text : List.of("=1+1", "+49 30 12", "-x", "@SUM(A1)", "\tx")) {
            byte[] file = written(TableFormat.CSV, List.of(List.of(text)));
            assertThat(new String(file, StandardCharsets.UTF_8))
                    .contains("\n'" + text)
                    .doesNotContain("\n" + text);
            assertThat(read(file, Map.of()).get(1).cells()).containsExactly(text);
        }
        assertThat(read(written(TableFormat.CSV, List.of(List.of(new BigDecimal("-5")))), Map.of())
                        .get(1)
                        .cells())
                .containsExactly("-5");
    }

    @Test
    void longListsGoOutInPiecesAndStayWhole() throws IOException {
        List<List<Object>> many = new ArrayList<>();
        for (int number = 0; number < 5_000; number++) {
            many.add(List.of("Row " + number));
        }
        List<Row> rows = read(written(TableFormat.XLSX, many), Map.of());
        assertThat(rows).hasSize(5_001);
        assertThat(rows.get(5_000).cells()).first().isEqualTo("Row 4999");
        assertThat(rows.get(5_000).number()).isEqualTo(5_001);
    }

    @Test
    void separatorAndEncodingAreGuessedOrSaid() throws IOException {
        assertThat(csv("Betreff;Größe\nÄpfel;1,5\n", "windows-1252", Map.of())).containsExactly("Äpfel", "1,5");
        assertThat(csv("a\tb\n1,2\t3\n", "UTF-8", Map.of())).containsExactly("1,2", "3");
        assertThat(csv("\ufeffa,b\nä,\n", "UTF-16LE", Map.of())).containsExactly("ä", null);
        assertThat(csv("a,b;c\n1,2;3\n", "UTF-8", Map.of("separator", ";"))).containsExactly("1,2", "3");
        assertThat(csv("a\nÄ\n", "ISO-8859-15", Map.of("encoding", "ISO-8859-15")))
                .containsExactly("Ä");
    }

    private List<Object> csv(String text, String encoding, Map<String, String> options) throws IOException {
        return read(text.getBytes(Charset.forName(encoding)), options).get(1).cells();
    }

    private List<Row> read(byte[] content, Map<String, String> options) throws IOException {
        Path file = Files.write(folder.resolve("table"), content);
        List<Row> rows = new ArrayList<>();
        try (Sheet.Rows all = Sheets.open(file, options).open()) {
            all.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static byte[] written(TableFormat format, List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        List<String> titles = COLUMNS.stream().map(Column::title).toList();
        TableWriter writer = format == TableFormat.XLSX
                ? new XlsxWriter(target, "Things", COLUMNS)
                : new CsvWriter(target, titles, "Yes", "No");
        for (int row = 0; row < rows.size(); row++) {
            writer.row(new ArrayList<>(rows.get(row)));
            if (row % 200 == 0) {
                writer.flush();
            }
        }
        writer.finish();
        return target.toByteArray();
    }
}
