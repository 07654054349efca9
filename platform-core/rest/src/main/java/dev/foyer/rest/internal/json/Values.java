// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.model.LookupType;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the values of fields as the contract says. */
public final class Values {
    private Values() {}

    /** Writes the values of a record as an object. */
    public static void writeAll(
            JsonGenerator json,
            Map<String, ? extends @Nullable Object> values,
            Map<String, Map<String, LookupType.Value>> looks)
            throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, ? extends @Nullable Object> entry : values.entrySet()) {
            json.writeFieldName(entry.getKey());
            write(json, entry.getValue(), looks.getOrDefault(entry.getKey(), Map.of()));
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, @Nullable Object value, Map<String, LookupType.Value> looks)
            throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Reference reference) {
            reference(json, reference, looks);
        } else if (value instanceof Money money) {
            money(json, money);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            writeOther(json, value, looks);
        }
    }

    private static void writeOther(JsonGenerator json, Object value, Map<String, LookupType.Value> looks)
            throws IOException {
        if (value instanceof Map<?, ?> || value instanceof String[]) {
            json.writePOJO(value);
            return;
        }
        if (!(value instanceof Iterable<?> items)) {
            json.writeString(value.toString());
            return;
        }
        json.writeStartArray();
        for (Object item : items) {
            write(json, item, looks);
        }
        json.writeEndArray();
    }

    private static void reference(JsonGenerator json, Reference reference, Map<String, LookupType.Value> looks)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", reference.id().toString());
        json.writeStringField("display", reference.display());
        if (reference.code().isPresent()) {
            String code = reference.code().get();
            json.writeStringField("code", code);
            look(json, looks.get(code));
        }
        json.writeEndObject();
    }

    private static void look(JsonGenerator json, LookupType.@Nullable Value look) throws IOException {
        if (look == null) {
            return;
        }
        json.writeStringField("color", look.color());
        json.writeArrayFieldStart("flags");
        for (String flag : look.flags()) {
            json.writeString(flag);
        }
        json.writeEndArray();
    }

    private static void money(JsonGenerator json, Money money) throws IOException {
        json.writeStartObject();
        json.writeStringField("amount", money.amount().toPlainString());
        json.writeStringField("currency", money.currency());
        json.writeEndObject();
    }
}
