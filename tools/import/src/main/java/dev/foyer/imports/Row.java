// SPDX-License-Identifier: Apache-2.0
package dev.foyer.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as the portal takes it.
 *
 * @param position line or file
 * @param key identity within the source
 * @param at when the record came into being, ISO-8601
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Row(
        String position,
        String key,
        Map<String, Object> fields,
        @Nullable String at,
        List<RowComment> comments) {

    /** A comment of the record's history. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowComment(
            String text, boolean employee, @Nullable String at) {}

    /** The row without references to other rows of the source, which a dry run does not make. */
    Row withoutReferences() {
        Map<String, Object> own = new LinkedHashMap<>(fields);
        own.values().removeIf(value -> value instanceof Map<?, ?> reference && reference.containsKey("key"));
        return new Row(position, key, own, at, comments);
    }

    /** Rough size, to keep requests small. */
    @JsonIgnore
    int size() {
        return 200
                + fields.values().stream()
                        .mapToInt(value -> value.toString().length())
                        .sum();
    }
}
