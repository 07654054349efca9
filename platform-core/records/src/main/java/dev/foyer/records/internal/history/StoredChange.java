// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.Reference;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a field before and after, as JSON that needs no class of a plugin to be read again. */
record StoredChange(String field, JsonNode from, JsonNode to) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_TEXT = 4_000;

    static String write(List<HistoryLog.Change> changes) {
        List<StoredChange> stored = changes.stream()
                .map(change -> new StoredChange(
                        change.field(), JSON.valueToTree(plain(change.from())), JSON.valueToTree(plain(change.to()))))
                .toList();
        try {
            return JSON.writeValueAsString(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Changes cannot be written", e);
        }
    }

    static List<StoredChange> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<StoredChange>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Changes cannot be read", e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Integer) {
            return value;
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(StoredChange::plain).toList();
        }
        if (value instanceof Reference reference) {
            Map<String, Object> plain = new LinkedHashMap<>();
            plain.put("id", reference.id().toString());
            plain.put("display", reference.display());
            return plain;
        }
        if (value instanceof Money money) {
            return Map.of("amount", money.amount().toPlainString(), "currency", money.currency());
        }
        return value instanceof BigDecimal number ? number.toPlainString() : cut(value.toString());
    }

    /** Long texts have versions of their own where they matter; the history names them. */
    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT) - 1)) + "…";
    }
}
