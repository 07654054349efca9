// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets fields to values as descriptors write them: codes, texts, numbers and variables. */
final class Written {
    private final Draft draft;
    private final Variables variables;

    Written(Draft draft, Variables variables) {
        this.draft = draft;
        this.variables = variables;
    }

    /** Sets a field. */
    void set(Field field, @Nullable Object value) {
        if (value instanceof String text && text.startsWith("$")) {
            variable(field, text);
        } else if (value instanceof String code && field.type() == FieldType.LOOKUP) {
            draft.setCode(field.code(), code);
        } else {
            draft.set(field.code(), value);
        }
    }

    private void variable(Field field, String name) {
        switch (name) {
            case "$now" -> draft.set(field.code(), variables.now());
            case "$today" -> draft.set(field.code(), variables.today());
            default -> pointer(field, variables.records(name).orElse(List.of()));
        }
    }

    /** The system is no user, contact or account: the field stays empty. */
    private void pointer(Field field, List<UUID> ids) {
        boolean nobody = ids.isEmpty() || ids.get(0).equals(SystemViewer.INSTANCE.user());
        draft.set(field.code(), nobody ? null : ids.get(0));
    }
}
