// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import org.yaml.snakeyaml.nodes.Tag;

/** Kinds of YAML nodes in the words of JSON Schema and of people. */
final class Kind {
    private static final Map<String, String> WORDS = Map.of(
            "object", "a mapping (key: value)",
            "array", "a list",
            "string", "a text",
            "integer", "a whole number",
            "number", "a number",
            "boolean", "true or false",
            "null", "empty");

    private Kind() {}

    /** Whether an item is of a JSON type. Any scalar is a text: {@code no} and {@code 5} need no quotes. */
    static boolean matches(Item item, String type) {
        return switch (type) {
            case "object" -> item.mapping();
            case "array" -> item.sequence();
            case "string" -> item.scalar() && !item.tagged(Tag.NULL);
            // Other bases and underscores are YAML too, but nothing reads them.
            case "integer" -> item.plain() instanceof Long;
            case "number" -> item.plain() instanceof Number;
            case "boolean" -> item.scalar() && item.tagged(Tag.BOOL);
            default -> item.scalar() && item.tagged(Tag.NULL);
        };
    }

    static String wanted(Schema schema) {
        return schema.types().stream()
                .map(type -> WORDS.getOrDefault(type, type))
                .collect(joining(" or "));
    }

    static String of(Item item) {
        if (item.mapping()) {
            return "a mapping";
        }
        if (item.sequence()) {
            return "a list";
        }
        return item.empty() ? "empty" : Wording.quoted(item.text().orElse(""));
    }

    /** Whether {@code null} means something. */
    static boolean nullable(Schema schema) {
        return schema.types().contains("null")
                || schema.alternatives().stream().anyMatch(one -> one.types().contains("null"));
    }

    /** Whether the {@code if} of a condition is met: each of its properties is there with one of the values. */
    static boolean met(Item item, Schema when) {
        return when.properties().stream().allMatch(name -> when.property(name)
                .filter(wanted -> item.text(name)
                        .filter(value -> wanted.texts("enum").contains(value)
                                || wanted.text("const").filter(value::equals).isPresent())
                        .isPresent())
                .isPresent());
    }
}
