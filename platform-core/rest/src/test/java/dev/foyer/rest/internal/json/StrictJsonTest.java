// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.plugin.ProblemException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    /** A body as resources declare them. */
    record BodyJson(Map<String, Object> fields, String name, List<String> words, Boolean truth) {}

    @Test
    void plainValuesKeepTheirKind() {
        BodyJson body = read("{\"fields\":{\"a\":1,\"b\":1.50,\"c\":null,\"d\":[true,\"x\"],\"e\":{\"f\":\"g\"}}}");

        assertThat(body.fields().toString()).isEqualTo("{a=1, b=1.50, c=null, d=[true, x], e={f=g}}");
        assertThat(body.fields().get("a")).isInstanceOf(Long.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "{",
                "{\"fields\":{}}x",
                "{\"fields\":{\"a\":1,\"a\":2}}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"unknown\":1}",
                "{\"name\":1}",
                "{\"name\":{}}",
                "{\"truth\":\"true\"}",
                "{\"fields\":[]}",
                "{\"fields\":{\"a\":\"\\u0000\"}}",
                "{\"name\":\"\\u0000\"}",
                "{\"fields\":{\"a\":1e999999999}}",
                "{\"fields\":{\"a\":NaN}}",
                "{'name':'a'}",
                "{\"name\":\"a\",}"
            })
    void whatIsNotAsExpectedIsRefused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.type().slug())
                .isEqualTo("rest/malformed-json"));
    }

    @Test
    void faultsAreLocated() {
        assertThatThrownBy(() -> read("{\n  \"fields\": {\"a\" 1}}"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.extensions())
                        .containsEntry("line", 2L)
                        .containsEntry("column", 18L));
        assertThatThrownBy(() -> read("{\"words\":[\"a\",{}]}"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.extensions())
                        .containsEntry("pointer", "/words/1"));
    }

    @Test
    void deepNestingAndLongBodiesAreRefused() {
        String deep = "{\"fields\":" + "{\"a\":".repeat(100) + "1" + "}".repeat(101);
        assertThatThrownBy(() -> read(deep)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> read("{\"name\":\"" + "x".repeat(1024 * 1024) + "\"}"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(413));
    }

    private static BodyJson read(String body) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        @SuppressWarnings("unchecked")
        Class<Object> type = (Class<Object>) (Class<?>) BodyJson.class;
        return (BodyJson) new JsonBodyReader()
                .readFrom(
                        type,
                        BodyJson.class,
                        new Annotation[0],
                        MediaType.APPLICATION_JSON_TYPE,
                        headers,
                        new ByteArrayInputStream(bytes));
    }
}
