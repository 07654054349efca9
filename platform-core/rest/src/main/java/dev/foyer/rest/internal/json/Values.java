// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.LookupValues;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the values of fields as the contract says. */
public final class Values {
    private final JsonGenerator json;
    private final Looks.OfObject looks;

    private Values(JsonGenerator json, Looks.OfObject looks) {
        this.json = json;
        this.looks = looks;
    }

    /** Writes the values of a record as an object. */
    public static void write(JsonGenerator json, Map<String, ? extends @Nullable Object> values, Looks.OfObject looks)
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
            reference(field, reference);
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

    private void reference(String field, Reference reference) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", reference.id().toString());
        json.writeStringField("display", reference.display());
        Optional<LookupValues.Value> look = looks.look(field, reference.id());
        Optional<String> code = reference.code().or(() -> look.map(LookupValues.Value::code));
        if (code.isPresent()) {
            json.writeStringField("code", code.get());
        }
        if (look.isPresent()) {
            look(look.get());
        }
        json.writeEndObject();
    }

    private void look(LookupValues.Value look) throws IOException {
        json.writeStringField("color", look.color());
        json.writeArrayFieldStart("flags");
        for (String flag : look.flags()) {
            json.writeString(flag);
        }
        json.writeEndArray();
    }
}
