// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.foyer.plugin.ProblemException;
import dev.foyer.records.SheetImport.Broken;
import dev.foyer.records.SheetImport.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they should be are refused in words, and never take more than they may. */
class BadSheetsTest {
    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "</Types>";
    private static final String WORKBOOK =
            "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                    + "<sheet name=\"One\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    private static final String RELATIONS =
            "<Relationships><Relationship Id=\"rId1\" Type=\"worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

    @TempDir
    Path folder;

    @Test
    void ofFormulasTheValueCounts() throws IOException {
        Path file =
                workbook("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>A1</f><v>two</v></c>"
                        + "<c r=\"C1\" t=\"b\"><f>TRUE</f><v>1</v></c><c r=\"D1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                        + "<c r=\"E1\" t=\"inlineStr\"><is><t>text</t></is></c></row>");
        try (Sheet.Rows rows = Sheets.open(file, Map.of()).open()) {
            Row row = rows.next();
            assertThat(row.cells()).containsExactly(new BigDecimal("2"), "two", true, new Broken("#DIV/0!"), "text");
        }
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndIsRefused() throws IOException {
        byte[] zeros = new byte[1024 * 1024];
        Arrays.fill(zeros, (byte) ' ');
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1024 * 1024);
        assertThat(refusal(bomb, Map.of())).isEqualTo("too-large");
        Path texts = folder.resolve("texts.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(texts))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int megabyte = 0; megabyte < 60; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(refusal(texts, Map.of())).isEqualTo("too-large");
    }

    @Test
    void entitiesAreNotExpanded() throws IOException {
        String sheet = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>"
                + "</sheetData></worksheet>";
        Path file = zip(sheet);
        try (Sheet.Rows rows = Sheets.open(file, Map.of()).open()) {
            assertThat(String.valueOf(rows.next().cells())).doesNotContain("aaaa");
        } catch (ProblemException e) {
            assertThat(e.type().slug()).isEqualTo("bad-request");
        }
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        assertThat(refusal(file("%PDF-1.4\0\0"), Map.of())).isEqualTo("unsupported-type");
        assertThat(refusal(file(""), Map.of())).isEqualTo("bad-request");
        assertThat(refusal(file("PK\3\4 broken"), Map.of())).isEqualTo("bad-request");
        assertThat(refusal(file("a,\"b\nc"), Map.of())).isEqualTo("bad-request");
        assertThat(refusal(file("a,b\n"), Map.of("separator", "x"))).isEqualTo("rest/bad-parameter");
        assertThat(refusal(file("a,b\n"), Map.of("encoding", "klingon"))).isEqualTo("rest/bad-parameter");
        assertThat(refusal(workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"), Map.of("sheet", "Two")))
                .isEqualTo("rest/bad-parameter");
        Path old = Files.write(folder.resolve("old.xls"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0});
        assertThat(refusal(old, Map.of())).isEqualTo("unsupported-type");
    }

    @Test
    void tooManyRowsAreRefusedBeforeTheFirstIsTaken() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < Sheets.MOST_ROWS + 2; line++) {
            lines.add("x");
        }
        assertThat(refusal(file(String.join("\n", lines)), Map.of())).isEqualTo("too-large");
    }

    private static String refusal(Path file, Map<String, String> options) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> Sheets.open(file, options));
        assertThat(problem).isNotNull();
        return problem.type().slug();
    }

    private Path file(String text) throws IOException {
        return Files.write(folder.resolve("file"), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Path workbook(String rows) throws IOException {
        return zip("<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private Path zip(String sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", TYPES);
            entry(zip, "xl/workbook.xml", WORKBOOK);
            entry(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
            entry(zip, "xl/worksheets/sheet1.xml", sheet);
        }
        return Files.write(folder.resolve("book.xlsx"), bytes.toByteArray());
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
