// SPDX-License-Identifier: Apache-2.0
package dev.foyer.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of tests as the engine takes them. */
final class Values {
    private Values() {}

    static @Nullable Object given(@Nullable Object value) {
        if (value instanceof PortalRecord record) {
            return Map.of("id", record.id().toString());
        }
        return value instanceof UUID id ? Map.of("id", id.toString()) : value;
    }

    static Map<String, @Nullable Object> given(Map<String, ?> values) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        values.forEach((code, value) -> given.put(code, given(value)));
        return given;
    }
}
