// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Violation;
import dev.foyer.records.PluginCalls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A problem document on the wire. */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ErrorJson> errors,
        @JsonAnyGetter Map<String, Object> extensions) {

    /** One broken rule. */
    public record ErrorJson(String pointer, String code, String detail) {
        static ErrorJson from(Violation violation, Function<Text, String> texts) {
            return new ErrorJson(violation.pointer(), violation.code(), texts.apply(violation.detail()));
        }
    }

    /** The document of an occurrence, with its texts in one language. */
    static ProblemJson from(ProblemException problem, UUID instance, Function<Text, String> texts, boolean all) {
        Map<String, Object> members = new LinkedHashMap<>(problem.extensions());
        if (!all) {
            members.remove(PluginCalls.LOCATION);
        }
        return new ProblemJson(
                "urn:foyer:problem:" + problem.type().slug(),
                problem.type().title(),
                problem.type().status(),
                texts.apply(problem.detail()),
                "urn:uuid:" + instance,
                problem.violations().stream()
                        .map(violation -> ErrorJson.from(violation, texts))
                        .toList(),
                members(members, texts));
    }

    private static Map<String, Object> members(Map<?, ?> values, Function<Text, String> texts) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> String.valueOf(entry.getKey()), entry -> plain(entry.getValue(), texts)));
    }

    private static Object plain(Object value, Function<Text, String> texts) {
        if (value instanceof Text text) {
            return texts.apply(text);
        }
        if (value instanceof Iterable<?> items) {
            return java.util.stream.StreamSupport.stream(items.spliterator(), false)
                    .map(item -> plain(item, texts))
                    .toList();
        }
        return value instanceof Map<?, ?> map ? members(map, texts) : value;
    }
}
