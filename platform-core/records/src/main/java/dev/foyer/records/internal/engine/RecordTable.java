// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static java.util.stream.Collectors.joining;

import dev.foyer.plugin.record.Reference;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.internal.query.Statements;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one object. */
final class RecordTable {
    private final ObjectType type;
    private final String table;

    RecordTable(ObjectType type) {
        this.type = type;
        this.table = Tables.table(type);
    }

    /** Gives the numbers that a new record needs. */
    void number(Connection connection, Draft draft) throws SQLException {
        for (Field field : type.fields()) {
            if (field.type() == FieldType.NUMBER && draft.raw(field.code()) == null) {
                Sql next = Sql.of("select nextval(?::regclass)", Tables.sequence(type, field));
                long number =
                        Statements.one(connection, next, row -> row.getLong(1)).orElseThrow();
                draft.put(field.code(), Numbers.format(field.mask().orElse("{0}"), number));
            }
        }
    }

    void insert(Connection connection, Draft draft, @Nullable UUID creator, Instant created, Instant now)
            throws SQLException {
        ColumnValues columns = new ColumnValues();
        columns.add("id", draft.id());
        columns.add("version", 1L);
        columns.add("created_on", created);
        columns.add("created_by", creator);
        columns.add("changed_on", now);
        columns.add("changed_by", creator);
        type.fields().forEach(field -> columns.add(field, draft.raw(field.code())));
        searched(columns, draft);
        String places = columns.columns().stream().map(column -> "?").collect(joining(", "));
        String text =
                "insert into " + table + " (" + String.join(", ", columns.columns()) + ") values (" + places + ")";
        Statements.update(connection, new Sql(text, columns.values()));
        links(connection, draft);
    }

    /** False if row-level security does not let the row be changed. */
    boolean update(Connection connection, Draft draft, @Nullable UUID changer, Instant now) throws SQLException {
        ColumnValues columns = new ColumnValues();
        columns.add("changed_on", now);
        columns.add("changed_by", changer);
        draft.changes().forEach(field -> columns.add(field, draft.raw(field.code())));
        if (draft.changes().stream().anyMatch(this::searchable)) {
            searched(columns, draft);
        }
        String sets = columns.columns().stream().map(column -> column + " = ?").collect(joining(", "));
        Sql update = new Sql("update " + table + " set version = version + 1, " + sets, columns.values())
                .then(Sql.of(" where id = ? and version = ?", draft.id(), draft.version()));
        boolean done = Statements.update(connection, update) == 1;
        if (done) {
            links(connection, draft);
        }
        return done;
    }

    boolean delete(Connection connection, UUID id) throws SQLException {
        return Statements.update(connection, Sql.of("delete from " + table + " where id = ?", id)) == 1;
    }

    private boolean searchable(Field field) {
        return type.search()
                .filter(spec ->
                        spec.body().contains(field.code()) || spec.tags().contains(field.code()))
                .isPresent();
    }

    private void searched(ColumnValues columns, Draft draft) {
        type.search().ifPresent(spec -> columns.add("search_text", SearchText.of(type, spec, draft)));
    }

    private void links(Connection connection, Draft draft) throws SQLException {
        for (Field field : draft.changes()) {
            if (field.type() == FieldType.MULTI_LOOKUP) {
                String links = Tables.links(type, field);
                Set<UUID> before = ids(draft.rawBefore(field.code()));
                Set<UUID> after = ids(draft.raw(field.code()));
                Statements.update(
                        connection,
                        Sql.of(
                                "delete from " + links + " where record_id = ? and target_id = any(?::uuid[])",
                                draft.id(),
                                without(before, after)));
                Statements.update(
                        connection,
                        Sql.of(
                                "insert into " + links + " (record_id, target_id) select ?, unnest(?::uuid[])",
                                draft.id(),
                                without(after, before)));
            }
        }
    }

    private static Set<UUID> without(Set<UUID> ids, Set<UUID> others) {
        return ids.stream().filter(id -> !others.contains(id)).collect(Collectors.toSet());
    }

    private static Set<UUID> ids(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(one -> ((Reference) one).id()).collect(Collectors.toSet())
                : Set.of();
    }
}
