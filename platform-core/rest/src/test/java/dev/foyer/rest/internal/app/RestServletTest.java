// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.foyer.rest.internal.request.GateRoots;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.text.MessageFormat;
import java.util.List;
import org.assertj.core.util.Lists;
import org.junit.jupiter.api.Test;

class RestServletTest {
    @Test
    void theServletWaitsForAsManyResourcesAsThereAre() {
        assertThat(ResourceClasses.all()).hasSize(RestServlet.RESOURCES);
    }

    @Test
    void theGateKnowsTheRootOfEveryResource() {
        List<String> roots = ResourceClasses.all().stream()
                .map(type -> type.getAnnotation(Path.class).value().split("/", 2)[0])
                .filter(root -> !root.isEmpty())
                .toList();
        assertThat(GateRoots.known()).containsAll(roots).contains("workplaces", "home", "objects");
    }

    @Test
    void everyTextIsThereInBothLanguagesAndCanBeFilled() throws IOException {
        JsonNode english = texts("en");
        JsonNode german = texts("de");
        assertThat(Lists.newArrayList(german.fieldNames())).isEqualTo(Lists.newArrayList(english.fieldNames()));
        for (JsonNode text : german) {
            assertThat(new MessageFormat(text.asText()).format(new Object[] {1, 2, 3, 4}))
                    .isNotBlank();
        }
    }

    private static JsonNode texts(String language) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readString(
                        java.nio.file.Path.of("src/main/resources/OSGI-INF/foyer/i18n/" + language + ".json")));
    }
}
