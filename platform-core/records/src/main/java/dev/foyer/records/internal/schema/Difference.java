// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.foyer.database.Migrations.Change;
import dev.foyer.records.internal.schema.PieceMapper.Made;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The difference between what a descriptor needs and what was made before. */
final class Difference {
    private final String schema;
    private final Map<String, Made> made;

    Difference(String schema, Map<String, Made> made) {
        this.schema = schema;
        this.made = made;
    }

    /** One change for each group with something to make. */
    List<Change> additions(List<Piece> wanted) {
        Map<String, List<Piece>> groups = new LinkedHashMap<>();
        wanted.stream().filter(this::differs).forEach(piece -> groups.computeIfAbsent(
                        piece.group(), any -> new ArrayList<>())
                .add(piece));
        return groups.entrySet().stream()
                .map(group -> change(group.getKey(), group.getValue()))
                .toList();
    }

    /** What is wanted and not there, or there in another state; throws where it cannot be made. */
    List<Piece> missing(List<Piece> wanted) {
        additions(wanted);
        return wanted.stream().filter(this::differs).toList();
    }

    private boolean differs(Piece piece) {
        Made before = made.get(piece.name());
        if (before == null || before.state().equals(piece.state())) {
            return before == null;
        }
        if (piece.kind().equals("view")) {
            return !ViewState.serves(before.state(), piece.state());
        }
        // A version that is gone back to finds a column wider than it made it, and fills it as before.
        if (piece.kind().equals("column")
                && piece.state().equals("bigint")
                && before.state().equals("numeric")) {
            return false;
        }
        // A shorter limit holds for new values only, which the engine checks.
        return !piece.kind().equals("length") || number(piece.state()) > number(before.state());
    }

    private static int number(String state) {
        try {
            return Integer.parseInt(state);
        } catch (NumberFormatException gone) {
            return 0;
        }
    }

    private Change change(String group, List<Piece> pieces) {
        List<String> statements = new ArrayList<>();
        boolean reshaped = pieces.stream()
                .anyMatch(piece -> made.containsKey(piece.name())
                        && (piece.kind().equals("generated") || piece.kind().equals("column")));
        if (reshaped) {
            // The view stands in the way of changed columns; it is made anew with the policies.
            statements.add("drop view if exists " + Sql.table(schema, Sql.name(group, "scope")));
        }
        pieces.forEach(piece -> statements.addAll(make(piece)));
        return change(group, pieces, statements);
    }

    private Change change(String group, List<Piece> pieces, List<String> statements) {
        statements.add(remember(pieces));
        return new Change(group + "." + identity(pieces), statements);
    }

    private List<String> make(Piece piece) {
        Made before = made.get(piece.name());
        if (before == null || !piece.kind().equals("column")) {
            return piece.make();
        }
        if (!ColumnTypes.widens(before.state(), piece.state())) {
            throw new SchemaException("the column " + piece.bare() + " is of the type " + before.state()
                    + " and cannot become " + piece.state()
                    + " without losing data; choose another code or write a change log");
        }
        if (before.state().startsWith("text") && piece.state().startsWith("text")) {
            return List.of();
        }
        String[] names = piece.bare().split("\\.", 2);
        return List.of("alter table " + Sql.table(schema, names[0]) + " alter column " + Sql.quoted(names[1]) + " type "
                + piece.state());
    }

    private String remember(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> "(" + Sql.literal(schema) + ", " + Sql.literal(piece.name()) + ", "
                        + Sql.literal(piece.state()) + ", 1)")
                .collect(joining(
                        ", ",
                        "insert into platform.schema_piece as p (schema_name, piece, state, revision) values ",
                        " on conflict (schema_name, piece) do update set state = excluded.state, "
                                + "revision = p.revision + 1"));
    }

    /** Differs from that of any change before, also when something goes back to what it was. */
    private String identity(List<Piece> pieces) {
        return Sql.hash(pieces.stream()
                .map(piece -> piece.name() + " " + piece.state() + " "
                        + Optional.ofNullable(made.get(piece.name()))
                                .map(Made::revision)
                                .orElse(0))
                .toList());
    }

    /** Takes away indexes, views and constraints that nothing needs any more; tables and columns stay. */
    List<Change> removals(List<Piece> all) {
        Set<String> wanted = all.stream().map(Piece::name).collect(toSet());
        List<Piece> gone = made.values().stream()
                .filter(piece -> !wanted.contains(piece.piece()) && Removal.due(piece, wanted))
                .sorted(java.util.Comparator.comparing(Made::piece).reversed())
                .map(piece -> Removal.of(schema, piece.piece()))
                .toList();
        List<String> statements = new ArrayList<>();
        gone.forEach(piece -> statements.addAll(piece.make()));
        return gone.isEmpty() ? List.of() : List.of(change("gone", gone, statements));
    }
}
