// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import dev.foyer.records.StoredRecord;
import dev.foyer.rest.internal.json.ObjectLooks;
import dev.foyer.rest.internal.json.Values;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A record on the wire, written straight to the stream. */
record RecordJson(StoredRecord stored, ObjectLooks looks) implements JsonSerializable {
    private static final SerializableString OBJECT = new SerializedString("object");
    private static final SerializableString ID = new SerializedString("id");
    private static final SerializableString VERSION = new SerializedString("version");
    private static final SerializableString DISPLAY = new SerializedString("display");
    private static final SerializableString FIELDS = new SerializedString("fields");
    private static final SerializableString ACTIONS = new SerializedString("actions");
    private static final SerializableString EDITABLE = new SerializedString("editable");

    @Override
    public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        json.writeFieldName(OBJECT);
        json.writeString(stored.object());
        json.writeFieldName(ID);
        json.writeString(stored.id().toString());
        json.writeFieldName(VERSION);
        json.writeNumber(stored.version());
        json.writeFieldName(DISPLAY);
        json.writeString(stored.display());
        json.writeFieldName(FIELDS);
        Values.write(json, stored.values(), looks);
        words(json, ACTIONS, stored.actions());
        words(json, EDITABLE, stored.editable());
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

    private static void words(JsonGenerator json, SerializableString name, List<String> words) throws IOException {
        json.writeFieldName(name);
        json.writeStartArray();
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
