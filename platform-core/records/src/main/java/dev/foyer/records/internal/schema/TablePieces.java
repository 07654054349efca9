// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import java.util.ArrayList;
import java.util.List;

/** The table of an object: columns, lengths, generated columns, sequences, indexes. */
final class TablePieces {
    private final ObjectType type;
    private final List<LookupType> lookups;
    private final String table;
    private final List<Piece> pieces = new ArrayList<>();

    TablePieces(ObjectType type, List<LookupType> lookups) {
        this.type = type;
        this.lookups = lookups;
        this.table = Sql.table(type.schema(), type.table());
    }

    List<Piece> pieces() {
        if (!type.existing()) {
            add("table", type.table(), create());
            type.fields().forEach(this::column);
        }
        if (type.search().isPresent()) {
            plain("search_text", "text");
        }
        TextColumns.of(type, lookups).forEach(this::generated);
        IndexPlan.of(type, lookups).indexes().forEach(this::index);
        return pieces;
    }

    private void add(String kind, String name, String... make) {
        pieces.add(Piece.of(kind, name, type.table(), List.of(make)));
    }

    private String create() {
        return "create table if not exists " + table + " (id uuid primary key, version bigint not null default 1, "
                + "created_on timestamptz not null default now(), created_by uuid, "
                + "changed_on timestamptz not null default now(), changed_by uuid) with (fillfactor = 85, "
                + "autovacuum_vacuum_insert_scale_factor = 0.05)";
    }

    private void column(Field field) {
        ColumnTypes.of(field).forEach((name, sqlType) -> {
            plain(name, sqlType);
            if (field.required()) {
                required(name);
            }
        });
        field.max().ifPresent(max -> length(field.column(), max));
        if (field.type() == FieldType.NUMBER) {
            String sequence = Sql.table(type.schema(), Sql.name(type.table(), field.column(), "seq"));
            add("sequence", type.table() + "." + field.column(), "create sequence if not exists " + sequence);
        }
    }

    private void plain(String column, String sqlType) {
        String alter = "alter table " + table;
        String name = Sql.quoted(column);
        pieces.add(new Piece(
                "column " + type.table() + "." + column,
                type.table(),
                sqlType,
                List.of(alter + " add column if not exists " + name + " " + sqlType)));
    }

    /** Records from before a field became required may lack it; they are left as they are. */
    private void required(String column) {
        String name = Sql.quoted(column);
        String alter = "alter table " + table + " alter column " + name + " set not null";
        add("required", type.table() + "." + column, unlessAny(name + " is null", alter));
    }

    /** Texts from before a field had this limit may be longer; they are left as they are, and the engine looks after new ones. */
    private void length(String column, int max) {
        String constraint = Sql.quoted(Sql.name(type.table(), column, "max"));
        String length = "char_length(" + Sql.quoted(column) + ")";
        String alter =
                "alter table " + table + " add constraint " + constraint + " check (" + length + " <= " + max + ")";
        pieces.add(new Piece(
                "length " + type.table() + "." + column,
                type.table(),
                String.valueOf(max),
                List.of(
                        "alter table " + table + " drop constraint if exists " + constraint,
                        unlessAny(length + " > " + max, alter))));
    }

    private String unlessAny(String condition, String alter) {
        return "do $foyer$ begin if not exists (select from " + table + " where " + condition + ") then " + alter
                + "; end if; end $foyer$";
    }

    private void generated(String column, String definition) {
        String name = Sql.quoted(column);
        String alter = "alter table " + table;
        if (type.existing()) {
            add(
                    "generated",
                    type.table() + "." + column,
                    alter + " add column if not exists " + name + " " + definition);
        } else {
            add(
                    "generated",
                    type.table() + "." + column,
                    alter + " drop column if exists " + name,
                    alter + " add column " + name + " " + definition);
        }
    }

    private void index(IndexPlan.Index index) {
        String name = Sql.quoted(index.name());
        List<String> make = List.of(
                "drop index if exists " + Sql.quoted(type.schema()) + "." + name,
                "create " + (index.unique() ? "unique " : "") + "index " + name + " on " + table + " " + index.on());
        // An index goes with the generated column that it is on, so it is made anew with it.
        String state = Sql.hash(List.of(
                String.join(";", make),
                TextColumns.of(type, lookups).entrySet().stream()
                        .filter(column -> index.on().contains(column.getKey()))
                        .map(Object::toString)
                        .toList()
                        .toString()));
        pieces.add(new Piece("index " + index.name(), type.table(), state, make));
    }
}
