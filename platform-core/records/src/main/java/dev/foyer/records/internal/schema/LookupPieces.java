// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import static java.util.stream.Collectors.joining;

import dev.foyer.records.model.LookupType;
import java.util.ArrayList;
import java.util.List;

/** The table of a lookup and its seeded values. */
final class LookupPieces {
    private final LookupType lookup;
    private final DatabaseRoles roles;
    private final String table;

    LookupPieces(LookupType lookup, DatabaseRoles roles) {
        this.lookup = lookup;
        this.roles = roles;
        this.table = Sql.table(lookup.schema(), lookup.table());
    }

    List<Piece> pieces() {
        return List.of(
                Piece.of("lookup", lookup.table(), lookup.table(), List.of(create())),
                Piece.of("grant", lookup.table(), lookup.table(), grants()),
                Piece.of("values", lookup.table(), lookup.table(), values()));
    }

    private String create() {
        return "create table if not exists " + table + " (id uuid primary key, code text not null unique, name text, "
                + "parent_id uuid references " + table + " (id), color text not null default 'neutral', "
                + "position integer not null default 0, flags text[] not null default '{}', "
                + "active boolean not null default true, seeded boolean not null default false, "
                + "customized boolean not null default false)";
    }

    private List<String> grants() {
        return List.of("grant select on " + table + " to " + roles.both());
    }

    /** What administrators changed stays; values that the descriptor no longer has can no longer be chosen. */
    private List<String> values() {
        List<String> statements = new ArrayList<>();
        int position = 0;
        for (LookupType.Value value : lookup.values()) {
            statements.add(upsert(value, position++));
        }
        String kept = lookup.values().stream()
                .map(value -> Sql.literal(value.id().toString()))
                .collect(joining(", "));
        String gone = kept.isEmpty() ? "" : " and id not in (" + kept + ")";
        statements.add("update " + table + " set active = false where seeded" + gone);
        return statements;
    }

    private String upsert(LookupType.Value value, int position) {
        String parent = value.parent()
                .flatMap(code -> lookup.values().stream()
                        .filter(it -> it.code().equals(code))
                        .findFirst())
                .map(it -> Sql.literal(it.id().toString()))
                .orElse("null");
        String flags = value.flags().stream().sorted().map(Sql::literal).collect(joining(", ", "array[", "]::text[]"));
        return "insert into " + table + " as v (id, code, name, parent_id, color, position, flags, seeded) values ("
                + String.join(
                        ", ",
                        Sql.literal(value.id().toString()),
                        Sql.literal(value.code()),
                        value.name().map(Sql::literal).orElse("null"),
                        parent,
                        Sql.literal(value.color()),
                        String.valueOf(position),
                        flags,
                        "true")
                + ") on conflict (id) do update set position = excluded.position, flags = excluded.flags, "
                + "parent_id = excluded.parent_id, active = true, "
                + "name = case when v.customized then v.name else excluded.name end, "
                + "color = case when v.customized then v.color else excluded.color end";
    }
}
