// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A node of the published JSON Schema, with its references followed. */
record Schema(JsonNode root, JsonNode node) {
    static final String PATH = "/OSGI-INF/foyer/schema/section-1.json";
    private static final Schema SECTION = load();
    /** Every key of a descriptor follows some. */
    private static final Map<String, JsonNode> REFERENCES = new ConcurrentHashMap<>();

    /** The schema of a descriptor. */
    static Schema section() {
        return SECTION;
    }

    private static Schema load() {
        try (InputStream json = Schema.class.getResourceAsStream(PATH)) {
            if (json == null) {
                throw new IllegalStateException(PATH + " is missing");
            }
            JsonNode root = new ObjectMapper().readTree(json);
            return new Schema(root, root);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What a keyword says here or, if it is not said here, where this refers to. */
    Optional<JsonNode> keyword(String name) {
        if (node.has(name)) {
            return Optional.of(node.get(name));
        }
        return node.has("$ref") ? target().keyword(name) : Optional.empty();
    }

    Schema target() {
        return node.has("$ref")
                ? new Schema(root, REFERENCES.computeIfAbsent(node.get("$ref").asText(), this::referred)).target()
                : this;
    }

    private JsonNode referred(String reference) {
        return root.at(reference.substring(1));
    }

    Optional<Schema> child(String keyword) {
        return keyword(keyword).filter(JsonNode::isObject).map(this::at);
    }

    Optional<Schema> property(String name) {
        return keyword("properties").filter(all -> all.has(name)).map(all -> at(all.get(name)));
    }

    List<String> properties() {
        List<String> names = new ArrayList<>();
        keyword("properties").ifPresent(all -> all.fieldNames().forEachRemaining(names::add));
        return names;
    }

    List<Schema> alternatives() {
        return stream("oneOf").map(this::at).toList();
    }

    List<Schema> conditions() {
        return stream("allOf").map(this::at).toList();
    }

    List<String> texts(String keyword) {
        return stream(keyword).map(JsonNode::asText).toList();
    }

    Optional<String> text(String keyword) {
        return keyword(keyword).map(JsonNode::asText);
    }

    /** The accepted types; none if any is. */
    List<String> types() {
        return keyword("type")
                .map(type -> type.isArray() ? texts("type") : List.of(type.asText()))
                .orElse(List.of());
    }

    private Stream<JsonNode> stream(String keyword) {
        return keyword(keyword).stream().flatMap(array -> StreamSupport.stream(array.spliterator(), false));
    }

    private Schema at(JsonNode child) {
        return new Schema(root, child);
    }
}
