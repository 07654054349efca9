// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.matrix;

import dev.foyer.licensing.Edition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads tables of columns between bars; an empty line ends a table, its first line names the columns. */
final class MatrixReader {
    private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();

    Matrix read(String resource) {
        collect(text(resource));
        return new Matrix(first("product"), editions(), sections(), first("platform"));
    }

    private static String text(String resource) {
        try (InputStream in = MatrixReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void collect(String text) {
        List<List<String>> table = new ArrayList<>();
        for (String line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
            if (line.isBlank()) {
                table = new ArrayList<>();
                continue;
            }
            table.add(Arrays.stream(line.split("\\|")).map(String::strip).toList());
            tables.putIfAbsent(table.get(0).get(0), table);
        }
    }

    private List<List<String>> table(String name) {
        return tables.getOrDefault(name, List.of());
    }

    private List<List<String>> rows(String name) {
        return table(name).stream().skip(1).toList();
    }

    private Set<String> first(String name) {
        Set<String> values = new LinkedHashSet<>();
        rows(name).forEach(row -> values.add(row.get(0)));
        return values;
    }

    private Map<Edition, EditionRules> editions() {
        List<String> head = table("edition").get(0);
        Map<Edition, EditionRules> editions = new EnumMap<>(Edition.class);
        for (List<String> row : rows("edition")) {
            Map<String, Long> limits = new LinkedHashMap<>();
            for (int column = 3; column < head.size(); column++) {
                limits.put(head.get(column), Long.valueOf(row.get(column)));
            }
            List<String> products = List.of(row.get(1).split(",\\s*"));
            editions.put(edition(row.get(0)), new EditionRules(products, Integer.parseInt(row.get(2)), limits));
        }
        return editions;
    }

    private Map<String, Map<Edition, Cell>> sections() {
        List<String> head = table("section").get(0);
        Map<String, Map<Edition, Cell>> sections = new LinkedHashMap<>();
        for (List<String> row : rows("section")) {
            Map<Edition, Cell> cells = new EnumMap<>(Edition.class);
            for (int column = 1; column < head.size(); column++) {
                cells.put(edition(head.get(column)), Cell.parse(row.get(column)));
            }
            sections.put(row.get(0), cells);
        }
        return sections;
    }

    private static Edition edition(String code) {
        return Edition.of(code).orElseThrow(() -> new IllegalStateException("No edition " + code));
    }
}
