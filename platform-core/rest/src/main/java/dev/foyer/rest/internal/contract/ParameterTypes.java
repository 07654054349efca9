// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.contract;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Types of parameters as JSON Schema names them; what it does not know is a text, as it stands in an address. */
final class ParameterTypes {
    private static final Set<Type> WHOLE = Set.of(
            byte.class,
            short.class,
            int.class,
            long.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class);
    private static final Set<Type> NUMBERS =
            Set.of(float.class, double.class, Float.class, Double.class, BigDecimal.class);
    private static final Map<Type, String> FORMATS = Map.of(
            UUID.class, "uuid", Instant.class, "date-time", OffsetDateTime.class, "date-time", LocalDate.class, "date");

    private ParameterTypes() {}

    static Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType several
                && several.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", schema(several.getActualTypeArguments()[0]));
        }
        if (type instanceof Class<?> named && named.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(named.getEnumConstants())
                            .map(one -> ((Enum<?>) one).name())
                            .toList());
        }
        return FORMATS.containsKey(type)
                ? Map.of("type", "string", "format", FORMATS.get(type))
                : Map.of("type", simple(type));
    }

    private static String simple(Type type) {
        if (WHOLE.contains(type)) {
            return "integer";
        }
        if (NUMBERS.contains(type)) {
            return "number";
        }
        return type == boolean.class || type == Boolean.class ? "boolean" : "string";
    }

    /** A default value, which annotations write as text, in the type of its schema. */
    static Object value(Map<String, Object> schema, String text) {
        try {
            return switch (String.valueOf(schema.get("type"))) {
                case "integer" -> new BigInteger(text);
                case "number" -> new BigDecimal(text);
                case "boolean" -> Boolean.valueOf(text);
                default -> text;
            };
        } catch (NumberFormatException none) {
            return text;
        }
    }
}
