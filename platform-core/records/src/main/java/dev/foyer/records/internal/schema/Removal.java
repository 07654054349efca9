// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import dev.foyer.records.internal.schema.PieceMapper.Made;
import java.util.List;
import java.util.Set;

/** What is done when a descriptor no longer has something. Nothing that holds data goes. */
final class Removal {
    /** State of a piece that is no longer there or no longer cared for. */
    static final String GONE = "gone";

    private static final Set<String> KINDS = Set.of("index", "view", "generated", "length", "reference", "required");

    private Removal() {}

    /** Whether something that is no longer wanted is there and stands in the way. */
    static boolean due(Made made, Set<String> wanted) {
        int space = made.piece().indexOf(' ');
        String kind = made.piece().substring(0, space);
        // The limit of a column that nobody fills is in nobody's way, and serves when the field comes back.
        boolean idle = kind.equals("length")
                && !wanted.contains("column" + made.piece().substring(space));
        return KINDS.contains(kind) && !idle && !made.state().equals(GONE);
    }

    static Piece of(String schema, String piece) {
        String kind = piece.substring(0, piece.indexOf(' '));
        return new Piece(piece, "gone", GONE, statements(schema, kind, piece.substring(kind.length() + 1)));
    }

    private static List<String> statements(String schema, String kind, String name) {
        String[] parts = name.split("\\.", 2);
        String table = "alter table if exists " + Sql.table(schema, parts[0]);
        return switch (kind) {
            case "index" -> List.of("drop index if exists " + Sql.table(schema, name));
            case "view" -> List.of("drop view if exists " + Sql.table(schema, name));
            // The view stands in the way; it is made anew because its columns differ.
            case "generated" ->
                List.of(
                        "drop view if exists " + Sql.table(schema, Sql.name(parts[0], "scope")),
                        table + " drop column if exists " + Sql.quoted(parts[1]));
            case "length" ->
                List.of(table + " drop constraint if exists " + Sql.quoted(Sql.name(parts[0], parts[1], "max")));
            case "reference" ->
                List.of(table + " drop constraint if exists " + Sql.quoted(Sql.name(parts[0], parts[1], "fkey")));
            case "required" -> List.of(table + " alter column " + Sql.quoted(parts[1]) + " drop not null");
            default -> List.of();
        };
    }
}
