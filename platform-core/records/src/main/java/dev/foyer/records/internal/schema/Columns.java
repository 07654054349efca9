// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import java.util.List;
import java.util.Optional;

/** Which columns of an object's table play which part. */
final class Columns {
    private Columns() {}

    /** The column by which a field is sorted; built-in fields included. */
    static Optional<String> sorted(ObjectType type, String code) {
        return switch (code) {
            case "id" -> Optional.of("id");
            case "createdOn" -> Optional.of("created_on");
            case "changedOn" -> Optional.of("changed_on");
            case "createdBy" -> Optional.of("created_by");
            case "changedBy" -> Optional.of("changed_by");
            default -> type.field(code).map(Columns::sorted);
        };
    }

    static String sorted(Field field) {
        return field.type() == FieldType.MONEY ? field.column() + "_amount" : field.column();
    }

    /** The column that holds the account of a record, if it is another than the key. */
    static Optional<String> account(ObjectType type) {
        return owner(type, type.owner().account());
    }

    /** The column that holds the contact of a record, if it is another than the key. */
    static Optional<String> contact(ObjectType type) {
        return owner(type, type.owner().contact());
    }

    private static Optional<String> owner(ObjectType type, Optional<String> code) {
        return code.flatMap(type::field).map(Field::column);
    }

    /** The column of the owner, the key included. */
    static Optional<String> key(ObjectType type, Optional<String> code) {
        return code.filter("id"::equals).or(() -> owner(type, code));
    }

    /** The default sort without its direction. */
    static String defaultSort(ObjectType type) {
        String sort = type.list().sort();
        return sorted(type, sort.startsWith("-") ? sort.substring(1) : sort).orElse("created_on");
    }

    /** Values of the lifecycle's lookup that end the life of a record. */
    static List<LookupType.Value> finals(ObjectType type, List<LookupType> lookups) {
        Optional<String> target =
                type.lifecycle().flatMap(it -> type.field(it.field())).flatMap(Field::target);
        return lookups.stream()
                .filter(lookup -> target.filter(lookup.code()::equals).isPresent())
                .flatMap(lookup -> lookup.values().stream())
                .filter(value -> value.flags().contains("final"))
                .toList();
    }
}
