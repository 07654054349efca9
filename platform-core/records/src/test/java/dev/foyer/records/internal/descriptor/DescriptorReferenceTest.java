// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class DescriptorReferenceTest {
    private static final Path PAGE = Path.of("../../docs/descriptor-reference.md");

    private final JsonNode root = Schema.section().root();

    /** Rewrites the page, so that whoever changed the schema has only to commit it. */
    @Test
    void thePageIsMadeFromTheSchema() throws IOException {
        String wanted = new DescriptorReference(root).page();
        String found = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!found.equals(wanted)) {
            Files.writeString(PAGE, wanted);
        }
        assertThat(found)
                .as("docs/descriptor-reference.md was behind the schema and has been written anew; commit it")
                .isEqualTo(wanted);
    }

    @Test
    void everyPropertyIsDescribed() {
        List<String> silent = new ArrayList<>();
        each((place, property) -> {
            JsonNode described = property.has("description")
                    ? property
                    : root.at(property.path("$ref").asText("#/none").substring(1));
            if (described.path("description").asText().length() < 10) {
                silent.add(place);
            }
        });
        assertThat(silent).isEmpty();
    }

    @Test
    void everyExampleIsValid() {
        List<String> wrong = new ArrayList<>();
        each((place, property) -> {
            property.path("examples")
                    .forEach(example ->
                            schema(property).validate(example).forEach(message -> wrong.add(place + ": " + message)));
        });
        assertThat(wrong).isEmpty();
    }

    /** The schema of one property alone. */
    private JsonSchema schema(JsonNode property) {
        ObjectNode alone = new ObjectMapper().createObjectNode().put("$ref", "#/definitions/it");
        ObjectNode definitions = root.get("definitions").deepCopy();
        alone.set("definitions", definitions.set("it", property));
        return JsonSchemaFactory.getInstance(VersionFlag.V201909).getSchema(alone);
    }

    private void each(BiConsumer<String, JsonNode> consumer) {
        properties("", root, consumer);
        root.get("definitions").fields().forEachRemaining(definition -> {
            String place = "/definitions/" + definition.getKey();
            consumer.accept(place, definition.getValue());
            properties(place, definition.getValue(), consumer);
        });
    }

    private static void properties(String place, JsonNode node, BiConsumer<String, JsonNode> consumer) {
        node.path("properties")
                .fields()
                .forEachRemaining(
                        property -> consumer.accept(place + "/properties/" + property.getKey(), property.getValue()));
    }
}
