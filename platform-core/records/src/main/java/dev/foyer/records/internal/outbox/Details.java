// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Details of events as JSON: text, numbers, booleans, lists and maps; anything else is kept as its text. */
final class Details {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private Details() {}

    static String write(Map<String, Object> details) {
        try {
            return JSON.writeValueAsString(plain(details));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Details of an event cannot be written", e);
        }
    }

    static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Details of an event cannot be read", e);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, one) -> plain.put(String.valueOf(key), plain(one)));
            return plain;
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(Details::plain).toList();
        }
        boolean simple = value instanceof String || value instanceof Number || value instanceof Boolean;
        return simple ? value : value.toString();
    }
}
