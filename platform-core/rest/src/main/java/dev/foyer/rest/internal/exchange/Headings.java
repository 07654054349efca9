// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.exchange;

import dev.foyer.records.SheetImport.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The titles of the columns, from the first row; each is there once. */
final class Headings {
    private Headings() {}

    static List<String> of(Row first) {
        List<String> titles = new ArrayList<>();
        for (Object cell : first.cells()) {
            titles.add(unlike(titles, Objects.toString(cell, "").strip()));
        }
        while (!titles.isEmpty() && titles.get(titles.size() - 1).startsWith("(")) {
            titles.remove(titles.size() - 1);
        }
        return titles;
    }

    /** A column without a title is called by its place, one whose title is taken gets a number. */
    private static String unlike(List<String> titles, String title) {
        String base = title.isEmpty() ? "(" + (titles.size() + 1) + ")" : title;
        String unlike = base;
        for (int number = 2; titles.contains(unlike); number++) {
            unlike = base + " (" + number + ")";
        }
        return unlike;
    }
}
