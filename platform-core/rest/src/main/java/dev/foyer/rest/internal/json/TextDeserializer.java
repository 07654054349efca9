// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Reads texts: strings only, and none that no database can hold. */
final class TextDeserializer extends StdScalarDeserializer<String> {
    TextDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        return text(parser);
    }

    static String text(JsonParser parser) throws IOException {
        String text = parser.getText();
        if (text.indexOf('\0') >= 0) {
            throw new UnusableValueException(parser, "rest.json.nul");
        }
        return text;
    }
}
