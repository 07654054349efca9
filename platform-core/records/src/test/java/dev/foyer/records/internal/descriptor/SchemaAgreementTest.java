// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The published schema, which editors use, and the reader say the same. */
class SchemaAgreementTest {
    private static final Path READERS = Path.of("src/main/java/dev/foyer/records/internal/descriptor");
    private static final Pattern WORD = Pattern.compile("\"([a-zA-Z]+)\"");
    private static final Pattern ASKED = Pattern.compile(
            "(?:get|text|texts|flag|number|items|entries)\\(\"([a-zA-Z]+)\"|check\\(item, \"([a-zA-Z]+)\"");
    /** Readers that hand on whatever stands there, since pages look at it. */
    private static final Set<String> HANDED_ON = Set.of("part", "homePart");

    private static JsonNode schema() throws IOException {
        try (InputStream json = Schema.class.getResourceAsStream(Schema.PATH)) {
            return new ObjectMapper().readTree(json);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../plugins/cases/src/main/resources/OSGI-INF/foyer/cases.section.yaml",
                "../../plugins/leads/src/main/resources/OSGI-INF/foyer/leads.section.yaml",
                "../../plugins/marketing-activities/src/main/resources/OSGI-INF/foyer/marketing-activities.section.yaml",
                "../../plugins/opportunities/src/main/resources/OSGI-INF/foyer/opportunities.section.yaml",
                "../../plugins/orders/src/main/resources/OSGI-INF/foyer/orders.section.yaml",
                "../../plugins/knowledge/src/main/resources/OSGI-INF/foyer/knowledge.section.yaml",
                "../../plugins/applications/src/main/resources/OSGI-INF/foyer/applications.section.yaml",
                "../../plugins/documents/src/main/resources/OSGI-INF/foyer/documents.section.yaml",
                "../../plugins/partner-program/src/main/resources/OSGI-INF/foyer/partner-program.section.yaml",
                "src/main/resources/OSGI-INF/foyer/directory.section.yaml",
                "src/test/resources/descriptors/shop.section.yaml",
                "src/test/resources/descriptors/store.section.yaml"
            })
    void descriptorsThatTheReaderTakesAreValid(String file) throws IOException {
        try (InputStream yaml = Files.newInputStream(Path.of(file))) {
            assertThat(SectionReader.reading(file, yaml, java.util.Optional.empty())
                            .faults())
                    .isEmpty();
        }
        assertThat(invalid(Files.readString(Path.of(file)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "order: 20, ordr: 20",
        "foyer: 1, foyer: 2",
        "max: 80, max: 0",
        "'mask: \"R{0000}\", ', ''",
        "type: feed, type: chat",
        "limit: 5, limit: 500"
    })
    void whatTheSchemaForbidsTheReaderReports(String piece, String by) throws IOException {
        String yaml = Shop.with(piece, by);
        assertThat(invalid(yaml)).isNotEmpty();
        assertThat(Shop.read(yaml).errors()).isNotEmpty();
    }

    @Test
    void everyPropertyIsReadByTheReaderOfItsDefinition() throws IOException {
        for (Definition definition : Definition.ALL) {
            if (!HANDED_ON.contains(definition.name)) {
                assertThat(definition.read(WORD))
                        .as("read by %s", definition.readers)
                        .containsAll(definition.properties(schema()));
            }
        }
    }

    @Test
    void everyKeyThatIsReadIsAProperty() throws IOException {
        Set<String> known = new TreeSet<>(Set.of("portal", "staff"));
        for (Definition definition : Definition.ALL) {
            known.addAll(definition.properties(schema()));
        }
        for (Definition definition : Definition.ALL) {
            assertThat(known).as("read by %s", definition.readers).containsAll(definition.read(ASKED));
        }
    }

    @Test
    void everyDefinitionHasAReader() throws IOException {
        Set<String> read = new TreeSet<>(Set.of("right"));
        Definition.ALL.forEach(definition -> read.add(definition.name));
        assertThat(read).containsAll(objects(schema()));
    }

    private static Set<String> objects(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.get("definitions").fields().forEachRemaining(each -> {
            if (each.getValue().has("properties")) {
                names.add(each.getKey());
            }
        });
        return names;
    }

    private static List<String> invalid(String yaml) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V201909).getSchema(schema());
        JsonNode content = new ObjectMapper().valueToTree(new Yaml().load(yaml));
        return schema.validate(content).stream().map(Object::toString).toList();
    }

    /** A part of the schema and the classes that read it. */
    private record Definition(String name, List<String> readers) {
        private static final List<Definition> ALL = List.of(
                new Definition("section", List.of("SectionReader", "SectionChecks", "OutlineReader")),
                new Definition("lookup", List.of("LookupReader")),
                new Definition("lookupValue", List.of("LookupReader")),
                new Definition(
                        "object",
                        List.of(
                                "ObjectReader",
                                "ObjectChecks",
                                "ListReader",
                                "SearchReader",
                                "PageReader",
                                "OutlineReader")),
                new Definition("owner", List.of("OwnerSpecReader")),
                new Definition("files", List.of("ObjectReader")),
                new Definition("field", List.of("FieldReader", "DerivedReader")),
                new Definition("total", List.of("DerivedReader")),
                new Definition("lifecycle", List.of("ObjectReader")),
                new Definition("search", List.of("SearchReader")),
                new Definition("synonyms", List.of("SynonymReader")),
                new Definition("list", List.of("ListReader")),
                new Definition("view", List.of("ListReader", "Audiences")),
                new Definition("action", List.of("ActionReader", "Audiences")),
                new Definition("input", List.of("ActionReader")),
                new Definition("page", List.of("PageReader")),
                new Definition("suggest", List.of("PageReader")),
                new Definition("part", List.of("PartReader", "Audiences")),
                new Definition("homePart", List.of("HomePartReader", "PartReader", "Audiences")),
                new Definition("ui", List.of("UiReader")),
                new Definition("uiPage", List.of("UiReader", "Audiences")),
                new Definition("demo", List.of("SectionReader")));

        Set<String> properties(JsonNode schema) {
            Set<String> names = new TreeSet<>();
            JsonNode node =
                    name.equals("section") ? schema : schema.get("definitions").get(name);
            node.get("properties").fields().forEachRemaining(each -> {
                // A constant is checked by the schema alone.
                if (!each.getValue().has("const")) {
                    names.add(each.getKey());
                }
            });
            return names;
        }

        Set<String> read(Pattern pattern) throws IOException {
            Set<String> keys = new TreeSet<>();
            for (String reader : readers) {
                Matcher matcher = pattern.matcher(Files.readString(READERS.resolve(reader + ".java")));
                while (matcher.find()) {
                    for (int group = 1; group <= matcher.groupCount(); group++) {
                        if (matcher.group(group) != null) {
                            keys.add(matcher.group(group));
                        }
                    }
                }
            }
            return keys;
        }
    }
}
