// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.SectionType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Foreign keys: within the section, and to the directory. */
final class References {
    private static final Map<String, String> DIRECTORY = Map.of(
            "account", "account",
            "contact", "contact",
            "user", "user_account",
            "role", "role",
            "product", "product",
            "price-list", "price_list");

    private final SectionType section;

    References(SectionType section) {
        this.section = section;
    }

    /** The table that a lookup refers to; empty if it belongs to another section. */
    Optional<String> table(Field field) {
        String target = field.target().orElse("");
        return section.lookups().stream()
                .filter(lookup -> lookup.code().equals(target))
                .map(lookup -> Sql.table(lookup.schema(), lookup.table()))
                .findFirst()
                .or(() -> section.objects().stream()
                        .filter(object -> object.code().equals(target))
                        .map(object -> Sql.table(object.schema(), object.table()))
                        .findFirst())
                .or(() -> Optional.ofNullable(DIRECTORY.get(target)).map(table -> Sql.table("directory", table)));
    }

    /** The keys of an object's own columns. */
    List<Piece> pieces(ObjectType type) {
        return type.fields().stream()
                .filter(field -> field.type() == FieldType.LOOKUP)
                .flatMap(field -> table(field).stream().map(target -> key(type, field, target)))
                .toList();
    }

    private static Piece key(ObjectType type, Field field, String target) {
        String table = Sql.table(type.schema(), type.table());
        String constraint = Sql.quoted(Sql.name(type.table(), field.column(), "fkey"));
        return Piece.of(
                "reference",
                type.table() + "." + field.column(),
                // Each in a transaction of its own, which locks one foreign table and no more.
                "reference " + type.table() + "." + field.column(),
                List.of(
                        "alter table " + table + " drop constraint if exists " + constraint,
                        "alter table " + table + " add constraint " + constraint + " foreign key ("
                                + Sql.quoted(field.column()) + ") references " + target + " (id) on delete restrict"));
    }
}
