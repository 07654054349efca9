// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.LookupValues;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What a field refers to, on the wire. */
final class ReferenceJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ReferenceJson() {}

    /** Put together once, to be written often. */
    static SerializableString ready(Reference reference, Optional<LookupValues.Value> look) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(json, reference, look);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SerializedString(text.toString());
    }

    /** One that is no value of a lookup. */
    static void write(JsonGenerator json, Reference reference) throws IOException {
        write(json, reference, Optional.empty());
    }

    private static void write(JsonGenerator json, Reference reference, Optional<LookupValues.Value> look)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", reference.id().toString());
        json.writeStringField("display", reference.display());
        Optional<String> code = reference.code().or(() -> look.map(LookupValues.Value::code));
        if (code.isPresent()) {
            json.writeStringField("code", code.get());
        }
        if (look.isPresent()) {
            look(json, look.get());
        }
        json.writeEndObject();
    }

    private static void look(JsonGenerator json, LookupValues.Value look) throws IOException {
        json.writeStringField("color", look.color());
        json.writeArrayFieldStart("flags");
        for (String flag : look.flags()) {
            json.writeString(flag);
        }
        json.writeEndArray();
    }
}
