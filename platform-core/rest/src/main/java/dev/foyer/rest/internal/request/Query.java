// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.rest.internal.problem.RestProblem;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Query parameters, each at most once; a faulty one is refused by name. */
public final class Query {
    private final MultivaluedMap<String, String> parameters;

    private Query(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** The parameters of a request. */
    public static Query of(UriInfo uri) {
        return new Query(uri.getQueryParameters());
    }

    /** A text; empty when missing or blank. */
    public Optional<String> text(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw bad(name, "rest.parameter.twice");
        }
        if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw bad(name, "rest.parameter.nul");
        }
        return values.stream().filter(value -> !value.isBlank()).findFirst();
    }

    /** A whole number within bounds. */
    public int number(String name, int least, int most, int otherwise) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused as any other number out of bounds.
        }
        throw bad(name, "rest.parameter.number", text.get(), least, most);
    }

    /** Page size of a list: 1 to 200. */
    public int limit(int otherwise) {
        return number("limit", 1, 200, otherwise);
    }

    /** {@code true} or {@code false}; false when missing. */
    public boolean flag(String name) {
        String text = text(name).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw bad(name, "rest.parameter.flag", text);
        }
        return text.equals("true");
    }

    /** Words divided by commas. */
    public List<String> list(String name) {
        return text(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::trim)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** The refusal of a parameter. */
    public static ProblemException bad(String name, String key, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = name;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new ProblemException(RestProblem.BAD_PARAMETER, Text.of(key, all)).with("parameter", name);
    }
}
