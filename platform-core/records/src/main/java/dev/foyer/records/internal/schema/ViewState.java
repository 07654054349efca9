// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;

/**
 * What a view of a table was made of. Columns of the table that were there once more do no harm: who goes back to a version with
 * fewer fields changes nothing, and no statement on the table has to be planned anew.
 */
final class ViewState {
    private static final String END = "|";

    private ViewState() {}

    /**
     * @param make statements that make the view
     * @param table pieces of its table
     */
    static String of(List<String> make, List<Piece> table) {
        List<Piece> generated = kind(table, "generated");
        String text = Sql.hash(List.of(make.toString(), generated.toString()));
        return kind(table, "column").stream()
                .map(column -> column.bare() + " " + column.state())
                .collect(joining(END, text + END, ""));
    }

    /** Whether a view in one state shows all that one in the other would. */
    static boolean serves(String made, String wanted) {
        return parts(made).containsAll(parts(wanted));
    }

    /** The hash, which no column is named like, and the columns. */
    private static Set<String> parts(String state) {
        return Set.copyOf(List.of(state.split("\\" + END)));
    }

    private static List<Piece> kind(List<Piece> table, String kind) {
        return table.stream().filter(piece -> piece.kind().equals(kind)).toList();
    }
}
