// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.rest.internal.problem.RestProblem;
import java.util.stream.Collectors;

/** Says where and why a body cannot be read, in words that name nothing of ours. */
final class JsonFaults {
    private JsonFaults() {}

    static ProblemException problem(JacksonException failure) {
        if (failure.getCause() instanceof StreamReadException cause) {
            return problem(cause); // Wrapped with the way to the member, which is of no use in what is not JSON.
        }
        JsonLocation at = failure.getLocation();
        long line = at == null ? 1 : Math.max(1, at.getLineNr());
        long column = at == null ? 1 : Math.max(1, at.getColumnNr());
        ProblemException problem = new ProblemException(RestProblem.MALFORMED_JSON, reason(failure, line, column))
                .with("line", line)
                .with("column", column);
        return failure instanceof JsonMappingException mapping ? problem.with("pointer", pointer(mapping)) : problem;
    }

    private static Text reason(JacksonException failure, long line, long column) {
        if (failure instanceof UnusableValueException unusable) {
            return Text.of(unusable.key(), pointer(unusable), line, column);
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return Text.of("rest.json.unknown-member", unknown.getPropertyName(), allowed(unknown), line, column);
        }
        if (failure instanceof StreamConstraintsException) {
            return Text.of("rest.json.limits", line, column);
        }
        if (failure instanceof JsonMappingException mapping) {
            return Text.of("rest.json.wrong-type", pointer(mapping), line, column);
        }
        return failure.getOriginalMessage().startsWith("Duplicate")
                ? Text.of("rest.json.duplicate", line, column)
                : Text.of("rest.json.malformed", line, column);
    }

    private static String allowed(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds() == null
                ? ""
                : unknown.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
