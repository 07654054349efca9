// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads any value as plain Java: maps, lists, {@code String}, {@code Long}, {@code BigDecimal}, {@code Boolean}, null. */
final class PlainValueDeserializer extends StdDeserializer<Object> {
    private static final int LARGEST_EXPONENT = 100;

    PlainValueDeserializer() {
        super(Object.class);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, context);
            case START_ARRAY -> array(parser, context);
            case VALUE_STRING -> TextDeserializer.text(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> context.handleUnexpectedToken(Object.class, parser);
        };
    }

    private Map<String, @Nullable Object> object(JsonParser parser, DeserializationContext context) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            try {
                members.put(name, deserialize(parser, context));
            } catch (JsonMappingException e) {
                throw JsonMappingException.wrapWithPath(e, members, name);
            }
        }
        return members;
    }

    private List<@Nullable Object> array(JsonParser parser, DeserializationContext context) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            try {
                items.add(deserialize(parser, context));
            } catch (JsonMappingException e) {
                throw JsonMappingException.wrapWithPath(e, items, items.size());
            }
        }
        return items;
    }

    private static Number number(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        BigDecimal number = parser.getDecimalValue();
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            throw new UnusableValueException(parser, "rest.json.number");
        }
        return number;
    }
}
