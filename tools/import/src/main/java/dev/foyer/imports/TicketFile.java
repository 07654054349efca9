// SPDX-License-Identifier: Apache-2.0
package dev.foyer.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file of support tickets; the first line names the columns. */
final class TicketFile implements Source {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final Path file;

    TicketFile(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public String object() {
        return "case";
    }

    @Override
    public List<Row> rows() {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            checkColumns(parser.getHeaderNames());
            List<Row> rows = new ArrayList<>();
            for (CSVRecord line : parser) {
                rows.add(row(line, parser.getCurrentLineNumber()));
            }
            return rows;
        } catch (MalformedInputException e) {
            throw new ImportException(file + " is not UTF-8 text.");
        } catch (UncheckedIOException | IOException e) {
            throw new ImportException(file + " cannot be read: " + e.getMessage());
        }
    }

    private Row row(CSVRecord line, long number) {
        if (!line.isConsistent()) {
            throw new ImportException("%s, line %d: %d values for %d columns."
                    .formatted(
                            file.getFileName(),
                            number,
                            line.size(),
                            line.getParser().getHeaderNames().size()));
        }
        return new Ticket(line).row(file.getFileName() + ":" + number);
    }

    private void checkColumns(List<String> header) {
        List<String> missing = Ticket.COLUMNS.stream()
                .filter(column -> !header.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new ImportException(file.getFileName() + ", line 1: these columns are missing: " + missing);
        }
    }
}
