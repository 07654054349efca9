// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.record;

import dev.foyer.rest.internal.problem.RestProblem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a creation or change: fields and nothing else. */
record FieldsJson(@Nullable Map<String, @Nullable Object> fields) {
    Map<String, @Nullable Object> required() {
        if (fields == null) {
            throw RestProblem.MALFORMED_JSON.because("rest.json.fields-missing");
        }
        return fields;
    }
}
