// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

/** Writes the reference of descriptors from the published schema. */
final class DescriptorReference {
    private static final String KINDS = "kinds-of-values";

    private final JsonNode root;
    private final StringBuilder text = new StringBuilder();

    DescriptorReference(JsonNode root) {
        this.root = root;
    }

    /** The whole page. */
    String page() {
        text.append(
                        "# Descriptor reference\n\n<!-- Made from the schema by the tests of records; change the schema. -->\n")
                .append("Every key of a `*.section.yaml`, made from the published schema `")
                .append(Schema.PATH.substring(1))
                .append(
                        "` of the bundle `dev.foyer.records`.\nEditors that know YAML schemas check and complete with it.\n");
        definition("Section", root);
        definitions().forEach(node -> {
            if (node.has("properties")) {
                definition(node.get("title").asText(), node);
            }
        });
        kinds();
        return text.toString();
    }

    private List<JsonNode> definitions() {
        return StreamSupport.stream(root.get("definitions").spliterator(), false)
                .toList();
    }

    private void definition(String title, JsonNode node) {
        text.append("\n## ").append(title).append("\n\n");
        text.append(node.get("description").asText()).append("\n\n| key | value | |\n|---|---|---|\n");
        node.get("properties").fields().forEachRemaining(each -> text.append("| `")
                .append(each.getKey())
                .append("` | ")
                .append(cell(value(each.getValue())))
                .append(" | ")
                .append(cell(said(node, each.getKey(), each.getValue())))
                .append(" |\n"));
    }

    private void kinds() {
        text.append("\n## Kinds of values\n\n| kind | | example |\n|---|---|---|\n");
        definitions().stream().filter(DescriptorReference::kind).forEach(node -> text.append("| ")
                .append(node.get("title").asText())
                .append(" | ")
                .append(cell(node.get("description").asText()
                        + (node.has("enum") ? " One of " + codes(node.get("enum")) + "." : "")))
                .append(" | ")
                .append(cell(examples(node)))
                .append(" |\n"));
    }

    private static boolean kind(JsonNode node) {
        return !node.has("properties");
    }

    private String said(JsonNode owner, String key, JsonNode property) {
        List<String> parts = new ArrayList<>();
        if (contains(owner.path("required"), key)) {
            parts.add("**Required.**");
        }
        parts.add(
                property.has("description")
                        ? property.get("description").asText()
                        : target(property).path("description").asText());
        owner.path("allOf").forEach(condition -> {
            if (contains(condition.at("/then/required"), key)) {
                JsonNode type = condition.at("/if/properties/type");
                parts.add("Required with " + (type.has("enum") ? codes(type.get("enum")) : code(type.get("const")))
                        + ".");
            }
        });
        if (property.has("x-only")) {
            parts.add("Only with " + codes(property.get("x-only")) + ".");
        }
        if (property.has("default")) {
            parts.add("Default: " + code(property.get("default")) + ".");
        }
        if (property.has("examples")) {
            parts.add("Example: " + examples(property) + ".");
        }
        return String.join(" ", parts);
    }

    private String value(JsonNode node) {
        if (node.has("$ref")) {
            return reference(target(node));
        }
        if (node.has("enum")) {
            return codes(node.get("enum"));
        }
        if (node.has("const")) {
            return code(node.get("const"));
        }
        if (node.has("oneOf")) {
            return alternatives(node.get("oneOf"));
        }
        return node.get("type").isArray() ? words(node.get("type"), " or ") : compound(node);
    }

    private String compound(JsonNode node) {
        return switch (node.get("type").asText()) {
            case "array" -> "list of " + value(node.get("items"));
            case "object" -> members(node);
            case "integer" -> node.has("minimum") ? node.get("minimum") + " to " + node.get("maximum") : "whole number";
            case "string" -> "text";
            default -> node.get("type").asText();
        };
    }

    private String members(JsonNode node) {
        if (node.path("additionalProperties").isObject()) {
            return value(node.get("propertyNames")) + " → " + value(node.get("additionalProperties"));
        }
        if (!node.has("properties")) {
            return "mapping";
        }
        List<String> members = new ArrayList<>();
        node.get("properties")
                .fields()
                .forEachRemaining(each -> members.add("`" + each.getKey() + "` → " + value(each.getValue())));
        return String.join(", ", members);
    }

    private String alternatives(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).map(this::value).collect(joining(" or "));
    }

    private String reference(JsonNode target) {
        String title = target.get("title").asText();
        String anchor = kind(target) ? KINDS : title.toLowerCase(Locale.ROOT).replace(' ', '-');
        return "[" + title.toLowerCase(Locale.ROOT) + "](#" + anchor + ")";
    }

    private JsonNode target(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static String examples(JsonNode node) {
        return StreamSupport.stream(node.path("examples").spliterator(), false)
                .map(example -> "`" + yaml(example) + "`")
                .collect(joining(", "));
    }

    private static String yaml(JsonNode value) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.FLOW);
        options.setWidth(1_000);
        Object plain = new ObjectMapper().convertValue(value, Object.class);
        return new Yaml(options).dump(plain).strip();
    }

    private static boolean contains(JsonNode array, String text) {
        return StreamSupport.stream(array.spliterator(), false)
                .anyMatch(node -> node.asText().equals(text));
    }

    private static String codes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(DescriptorReference::code)
                .collect(joining(", "));
    }

    private static String words(JsonNode array, String between) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(joining(between));
    }

    private static String code(JsonNode value) {
        return "`" + value.asText() + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
