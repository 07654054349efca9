// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.internal.value.InvalidValueException;
import dev.foyer.records.internal.value.Pointed;
import dev.foyer.records.internal.value.ValueReader;
import dev.foyer.records.internal.value.ValueSpec;
import dev.foyer.records.internal.value.Values;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes over what a viewer sends into a draft; everything that is wrong with it is noted on the draft. */
final class FieldInput {
    private final VisibleReferences references;
    private final Variables variables;
    private final Grant grant;

    FieldInput(VisibleReferences references, Variables variables, Grant grant) {
        this.references = references;
        this.variables = variables;
        this.grant = grant;
    }

    void fill(Draft draft, Map<String, @Nullable Object> json) {
        json.forEach((code, value) -> fill(draft, code, value));
    }

    private void fill(Draft draft, String code, @Nullable Object json) {
        boolean creating = draft.before().isEmpty();
        boolean known = grant.reads(code) || (creating && grant.creates(code));
        Optional<Field> field = draft.type().field(code);
        if (!known) {
            draft.reject(Violation.field(pointer(code), "unknown", "records.invalid.unknown"));
        } else if (field.isEmpty() || !(creating ? grant.creates(code) : grant.edits(code))) {
            draft.reject(Violation.field(code, "read-only", "records.invalid.read-only"));
        } else {
            take(draft, field.get(), json);
        }
    }

    private void take(Draft draft, Field field, @Nullable Object json) {
        try {
            Object value = ValueReader.read(ValueSpec.of(field), json);
            draft.put(field.code(), resolved(draft, field, value));
        } catch (InvalidValueException e) {
            draft.reject(e.at("/fields/" + field.code()));
        }
    }

    private @Nullable Object resolved(Draft draft, Field field, @Nullable Object value) {
        if (value instanceof Pointed pointed && field.type() == FieldType.FILE) {
            return pointed.id()
                    .map(id -> draft.references()
                            .file(
                                    draft.object(),
                                    draft.id(),
                                    id,
                                    variables.viewer().external()))
                    .orElseThrow(References::missing);
        }
        if (value instanceof Pointed pointed) {
            return reference(field, pointed, Optional.ofNullable(draft.rawBefore(field.code())));
        }
        if (value instanceof List<?> all) {
            return all.stream()
                    .map(one -> reference(field, (Pointed) Objects.requireNonNull(one), Optional.empty()))
                    .distinct()
                    .toList();
        }
        return Values.empty(value) ? null : value;
    }

    /** What was there before stays allowed. */
    private Reference reference(Field field, Pointed pointed, Optional<Object> before) {
        Optional<Reference> kept = before.map(Reference.class::cast)
                .filter(reference -> pointed.id().filter(reference.id()::equals).isPresent());
        return kept.orElseGet(() -> references.find(variables, field.target(), field.targetFilter(), pointed));
    }

    /** A name that a caller made up, as part of a JSON pointer. */
    private static String pointer(String code) {
        return code.replace("~", "~0").replace("/", "~1");
    }
}
