// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.value;

import dev.foyer.records.model.Action.Input;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import java.util.List;
import java.util.OptionalInt;

/** What a value must be like, whether of a field or asked for by an action. */
public record ValueSpec(FieldType type, OptionalInt max, List<String> options) {
    /** As a field says. */
    public static ValueSpec of(Field field) {
        return new ValueSpec(field.type(), field.max(), field.options());
    }

    /** As an input of an action says. */
    public static ValueSpec of(Input input) {
        return new ValueSpec(input.type(), input.max(), input.options());
    }
}
