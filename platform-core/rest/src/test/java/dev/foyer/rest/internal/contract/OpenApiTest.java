// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.foyer.rest.internal.app.ResourceClasses;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private static final List<String> SERVLETS =
            List.of("GET /events", "GET /health/live", "GET /health/ready", "GET /metrics");

    private final JsonNode document;

    OpenApiTest() throws IOException {
        this.document = new ObjectMapper().readTree(OpenApi.json());
    }

    @Test
    void theContractNamesEveryPathAndVerbAndNoOther() {
        Set<String> documented = new TreeSet<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(verb -> {
                    if (!verb.equals("parameters")) {
                        documented.add(verb.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                    }
                }));

        Set<String> answered = new TreeSet<>(SERVLETS);
        ResourceClasses.all().forEach(resource -> Stream.of(resource.getDeclaredMethods())
                .forEach(method -> verb(method).forEach(verb -> answered.add(verb + " " + path(resource, method)))));
        assertThat(documented).isEqualTo(answered);
    }

    @Test
    void everyReferenceIsResolved() {
        List<String> unresolved = new ArrayList<>();
        document.findValuesAsText("$ref").forEach(reference -> {
            if (document.at(reference.substring(1)).isMissingNode()) {
                unresolved.add(reference);
            }
        });
        assertThat(unresolved).isEmpty();
    }

    private static List<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .toList();
    }

    private static String path(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = "/" + resource.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        return path.replaceAll("/+", "/").replaceAll("/$", "");
    }
}
