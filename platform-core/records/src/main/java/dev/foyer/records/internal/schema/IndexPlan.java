// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import dev.foyer.licensing.Operation;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The indexes of an object: those that its lists, its scopes and its searches need, and no other (ADR 6).
 *
 * @param indexes without the primary key
 */
public record IndexPlan(List<Index> indexes) {
    /** More indexes than this, unique ones not counted, make writing too slow. */
    public static final int CEILING = 10;

    /**
     * An index.
     *
     * @param on what follows the table's name, such as {@code (account_id, registered_on, id)}
     * @param purpose for whom it is, in words
     */
    record Index(String name, boolean unique, String on, String purpose) {}

    /** The indexes of an object; the lookups are those of its section. */
    public static IndexPlan of(ObjectType type, List<LookupType> lookups) {
        return new IndexPlan(new Builder(type, lookups).build());
    }

    /** The indexes that count against the ceiling, in words. */
    public List<String> listed() {
        return indexes.stream()
                .filter(index -> !index.unique())
                .map(index -> index.purpose() + " " + index.on())
                .toList();
    }

    private static final class Builder {
        private final ObjectType type;
        private final String sort;
        private final Optional<String> scope;
        private final boolean open;
        private final Map<String, Index> indexes = new LinkedHashMap<>();

        Builder(ObjectType type, List<LookupType> lookups) {
            this.type = type;
            this.sort = Columns.defaultSort(type);
            this.scope = type.exposed() ? Columns.account(type) : Optional.empty();
            this.open = !Columns.finals(type, lookups).isEmpty();
        }

        List<Index> build() {
            type.fields().stream().filter(Field::unique).forEach(this::unique);
            sorts();
            scopes();
            type.fields().stream().filter(this::filtered).forEach(this::filter);
            search();
            return new ArrayList<>(indexes.values());
        }

        private void sorts() {
            if (type.exposed()) {
                scoped(sort, "sort of the list for external users");
                type.fields().stream()
                        .filter(Field::sortable)
                        .forEach(field -> scoped(Columns.sorted(field), "sortable ‘" + field.code() + "’"));
            }
            btree("sort of the list for employees", "", sort, "id");
            type.fields().stream()
                    .filter(field -> field.staffSortable() || (field.sortable() && !type.exposed()))
                    .forEach(field ->
                            btree("sortable for employees ‘" + field.code() + "’", "", Columns.sorted(field), "id"));
        }

        private void scoped(String column, String purpose) {
            if (scope.isPresent()) {
                btree(purpose, "", scope.get(), column, "id");
            } else {
                btree(purpose, "", column, "id");
            }
        }

        private void scopes() {
            if (!type.exposed()) {
                return;
            }
            Columns.contact(type).ifPresent(contact -> btree("scope own", "", contact, sort, "id"));
            boolean own = type.rights().values().stream().anyMatch(right -> right.get(Operation.READ) == Scope.OWN);
            if (own) {
                btree("scope own of the creator", "", "created_by", sort, "id");
            }
        }

        /** Details are asked for by what they are part of. */
        private boolean filtered(Field field) {
            return field.filterable()
                    || type.owner().through().filter(field.code()::equals).isPresent();
        }

        private void filter(Field field) {
            boolean status = type.lifecycle()
                    .filter(it -> it.field().equals(field.code()))
                    .isPresent();
            String purpose = "filterable ‘" + field.code() + "’";
            if (status && open) {
                String where = " where is_open";
                if (scope.isPresent()) {
                    btree(purpose + " (open records)", where, scope.get(), sort, "id");
                } else {
                    btree(purpose + " (open records)", where, sort, "id");
                }
            } else {
                btree(purpose, "", field.column(), sort, "id");
            }
        }

        private void search() {
            String prefix = scope.map(column -> Sql.quoted(column) + ", ").orElse("");
            if (type.fields().stream().anyMatch(Field::quickSearch)) {
                gin("quick search", "quick_text", prefix + "quick_text public.gin_trgm_ops");
            }
            if (type.search().isPresent()) {
                gin("full-text search", "tsv", prefix + "tsv");
            }
        }

        private void gin(String purpose, String column, String columns) {
            String on = "using gin (" + columns + ")";
            String name = Sql.name(type.table(), column);
            indexes.putIfAbsent(on, new Index(name, false, on, purpose));
        }

        private void unique(Field field) {
            if (field.type() == FieldType.MULTI_LOOKUP) {
                return;
            }
            String on = "(" + Sql.quoted(Columns.sorted(field)) + ")";
            indexes.putIfAbsent(
                    on,
                    new Index(
                            Sql.name(type.table(), field.column(), "key"), true, on, "unique ‘" + field.code() + "’"));
        }

        private void btree(String purpose, String where, String... columns) {
            List<String> distinct = List.of(columns).stream().distinct().toList();
            String on =
                    "(" + String.join(", ", distinct.stream().map(Sql::quoted).toList()) + ")" + where;
            String name = Sql.name(type.table(), String.join("_", distinct) + (where.isEmpty() ? "" : "_open"));
            indexes.putIfAbsent(on, new Index(name, false, on, purpose));
        }
    }
}
