// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import dev.foyer.records.StoredRecord;
import dev.foyer.rest.internal.json.Looks;
import dev.foyer.rest.internal.json.Values;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A record on the wire, written straight to the stream. */
record RecordJson(StoredRecord stored, Looks.OfObject looks) implements JsonSerializable {
    @Override
    public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        json.writeStringField("object", stored.object());
        json.writeStringField("id", stored.id().toString());
        json.writeNumberField("version", stored.version());
        json.writeStringField("display", stored.display());
        json.writeFieldName("fields");
        Values.write(json, stored.values(), looks);
        words(json, "actions", stored.actions());
        words(json, "editable", stored.editable());
        mark(json, "deletable", stored.deletable());
        mark(json, "attachable", stored.attachable());
        conditions(json);
        json.writeEndObject();
    }

    /** Said where it is so. */
    private static void mark(JsonGenerator json, String name, boolean holds) throws IOException {
        if (holds) {
            json.writeBooleanField(name, true);
        }
    }

    private void conditions(JsonGenerator json) throws IOException {
        if (!stored.conditions().isEmpty()) {
            json.writeObjectFieldStart("conditions");
            for (Map.Entry<String, Boolean> condition : stored.conditions().entrySet()) {
                json.writeBooleanField(condition.getKey(), condition.getValue());
            }
            json.writeEndObject();
        }
    }

    private static void words(JsonGenerator json, String name, List<String> words) throws IOException {
        json.writeArrayFieldStart(name);
        for (String word : words) {
            json.writeString(word);
        }
        json.writeEndArray();
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider provider, TypeSerializer types)
            throws IOException {
        serialize(json, provider);
    }
}
