// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.internal.value.InvalidValueException;
import dev.foyer.records.internal.value.Pointed;
import dev.foyer.records.internal.value.ValueReader;
import dev.foyer.records.internal.value.ValueSpec;
import dev.foyer.records.internal.value.Values;
import dev.foyer.records.model.Action;
import dev.foyer.records.model.Action.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an action asks for, as the viewer gave it. */
final class ActionInput {
    private final VisibleReferences references;
    private final Variables variables;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    ActionInput(VisibleReferences references, Variables variables) {
        this.references = references;
        this.variables = variables;
    }

    /** Reads everything; all that is wrong is reported at once. */
    Map<String, Object> read(Action action, Map<String, @Nullable Object> json) {
        for (String code : json.keySet()) {
            if (action.inputs().stream().noneMatch(input -> input.code().equals(code))) {
                String pointer = "/" + code.replace("~", "~0").replace("/", "~1");
                violations.add(new Violation(pointer, "unknown", Text.of("records.invalid.unknown")));
            }
        }
        action.inputs().forEach(input -> read(input, json.get(input.code())));
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return values;
    }

    private void read(Input input, @Nullable Object json) {
        String pointer = "/" + input.code();
        try {
            Object value = resolved(input, ValueReader.read(ValueSpec.of(input), json));
            if (!Values.empty(value)) {
                values.put(input.code(), Objects.requireNonNull(value));
            } else if (input.required()) {
                violations.add(new Violation(pointer, "required", Text.of("records.invalid.required")));
            }
        } catch (InvalidValueException e) {
            violations.add(e.at(pointer));
        }
    }

    private @Nullable Object resolved(Input input, @Nullable Object value) {
        if (value instanceof Pointed pointed) {
            return references.find(variables, input.target(), Optional.empty(), pointed);
        }
        if (value instanceof List<?> all) {
            return all.stream()
                    .map(one -> references.find(variables, input.target(), Optional.empty(), (Pointed) one))
                    .toList();
        }
        return value;
    }

    /** How a comment that an input makes may be read. */
    static Visibility visibility(String comment) {
        return Visibility.valueOf(comment.toUpperCase(Locale.ROOT));
    }
}
