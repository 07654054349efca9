// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.Reference;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the values of fields as the contract says. */
public final class Values {
    private final JsonGenerator json;
    private final ObjectLooks looks;

    private Values(JsonGenerator json, ObjectLooks looks) {
        this.json = json;
        this.looks = looks;
    }

    /** Writes the values of a record as an object. */
    public static void write(JsonGenerator json, Map<String, ? extends @Nullable Object> values, ObjectLooks looks)
            throws IOException {
        Values writer = new Values(json, looks);
        json.writeStartObject();
        for (Map.Entry<String, ? extends @Nullable Object> entry : values.entrySet()) {
            json.writeFieldName(entry.getKey());
            writer.value(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private void value(String field, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Reference reference) {
            looks.write(json, field, reference);
        } else if (value instanceof Iterable<?> items) {
            list(field, items);
        } else {
            plain(value);
        }
    }

    private void plain(Object value) throws IOException {
        if (value instanceof Money money) {
            json.writeStartObject();
            json.writeStringField("amount", money.amount().toPlainString());
            json.writeStringField("currency", money.currency());
            json.writeEndObject();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Instant time) {
            json.writeString(Times.text(time));
        } else if (value instanceof Map<?, ?>) {
            json.writePOJO(value);
        } else {
            json.writeString(value.toString());
        }
    }

    private void list(String field, Iterable<?> items) throws IOException {
        json.writeStartArray();
        for (Object item : items) {
            value(field, item);
        }
        json.writeEndArray();
    }
}
