// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.Level;
import dev.foyer.records.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields that every object has beside those of its descriptor. Labels: {@code records.field.<code>}. */
public final class BuiltIn {
    /** In the order in which they are shown. */
    public static final List<Field> FIELDS = List.of(
            field("createdOn", FieldType.DATE_TIME, "created_on", Level.READ),
            field("createdBy", FieldType.LOOKUP, "created_by", Level.NONE),
            field("changedOn", FieldType.DATE_TIME, "changed_on", Level.READ),
            field("changedBy", FieldType.LOOKUP, "changed_by", Level.NONE));

    private static final Map<String, Field> BY_CODE =
            FIELDS.stream().collect(Collectors.toMap(Field::code, Function.identity()));

    private BuiltIn() {}

    /** A field of the descriptor or a built-in one. */
    public static Optional<Field> field(ObjectType type, String code) {
        Optional<Field> own = type.field(code);
        return own.isPresent() ? own : Optional.ofNullable(BY_CODE.get(code));
    }

    /** The fields of the descriptor followed by the built-in ones that it does not name itself. */
    public static List<Field> all(ObjectType type) {
        List<Field> all = new ArrayList<>(type.fields());
        FIELDS.stream().filter(one -> type.field(one.code()).isEmpty()).forEach(all::add);
        return all;
    }

    private static Field field(String code, FieldType type, String column, Level portal) {
        return new Field(
                code,
                type,
                column,
                false,
                true,
                Optional.empty(),
                false,
                OptionalInt.empty(),
                type == FieldType.LOOKUP ? Optional.of("user") : Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                code.equals("createdOn"),
                false,
                false,
                portal,
                false,
                Map.of());
    }
}
