// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.matrix;

import dev.foyer.licensing.Edition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What licences allow; the data is in {@code matrix.txt}.
 *
 * @param products codes of the host products
 * @param editions rules of each edition
 * @param sections base sections in order, with their cell for each edition
 * @param platform codes that run with any licence and without
 */
public record Matrix(
        Set<String> products,
        Map<Edition, EditionRules> editions,
        Map<String, Map<Edition, Cell>> sections,
        Set<String> platform) {
    /** Name of the limit of custom sections (spec L-5). */
    public static final String CUSTOM_SECTIONS = "custom-sections";

    /** Name of the limit of object types that external users reach (spec L-6). */
    public static final String OBJECTS = "objects";

    /** Currency of the list prices. */
    public static final String CURRENCY = "USD";

    public Matrix {
        products = Set.copyOf(products);
        editions = Map.copyOf(editions);
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        platform = Set.copyOf(platform);
    }

    /** The matrix of this release. */
    public static Matrix load() {
        return new MatrixReader().read("matrix.txt");
    }

    /** The cells of a base section; empty for a custom one. */
    public Optional<Map<Edition, Cell>> section(String code) {
        return Optional.ofNullable(sections.get(code));
    }

    /** The cell of an edition in a row. */
    public static Cell cell(Map<Edition, Cell> row, Edition edition) {
        return row.getOrDefault(edition, new Cell("-", List.of()));
    }

    /** The rules of an edition. */
    public EditionRules rules(Edition edition) {
        return editions.getOrDefault(edition, new EditionRules(List.of(), 0, Map.of()));
    }
}
