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
        json.writeEndObject();
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
