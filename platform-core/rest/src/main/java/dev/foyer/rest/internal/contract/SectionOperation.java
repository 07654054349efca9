// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.contract;

import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.model.Parameter.Source;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.model.ResourceMethod;

/** One method of a section's resource as the contract writes it. What it takes and gives is the section's to document. */
final class SectionOperation {
    /** Written in lower case in contracts. */
    private static final Set<Source> PLACES = Set.of(Source.QUERY, Source.HEADER, Source.COOKIE);

    private static final Map<String, Object> PROBLEM = Map.of("$ref", "#/components/responses/Problem");
    private static final Map<String, Object> RETRY = Map.of("$ref", "#/components/responses/Retry");

    private final String section;
    private final String path;
    private final ResourceMethod method;

    SectionOperation(String section, String path, ResourceMethod method) {
        this.section = section;
        this.path = path;
        this.method = method;
    }

    /** The operation at an address with these places. */
    Map<String, Object> json(List<String> places) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("tags", List.of(section));
        operation.put("operationId", method.getHttpMethod().toLowerCase(Locale.ROOT) + ":" + path);
        List<Object> parameters = parameters(places);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        if (given().stream().anyMatch(parameter -> parameter.getSource() == Source.ENTITY)) {
            operation.put("requestBody", Map.of("required", true, "content", content(method.getConsumedTypes())));
        }
        operation.put("responses", responses());
        return operation;
    }

    private List<Parameter> given() {
        return method.getInvocable().getParameters();
    }

    private List<Object> parameters(List<String> places) {
        List<Object> parameters = new ArrayList<>();
        places.forEach(place -> parameters.add(parameter(place, "path", schema(place))));
        given().stream()
                .filter(parameter -> PLACES.contains(parameter.getSource()))
                .forEach(parameter -> parameters.add(parameter(
                        parameter.getSourceName(),
                        parameter.getSource().name().toLowerCase(Locale.ROOT),
                        schema(parameter))));
        return parameters;
    }

    private static Map<String, Object> parameter(String name, String place, Map<String, Object> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", place);
        if (place.equals("path")) {
            parameter.put("required", true);
        }
        parameter.put("schema", schema);
        return parameter;
    }

    /** The schema of a place, by the parameter that takes it, if one does. */
    private Map<String, Object> schema(String place) {
        return given().stream()
                .filter(parameter -> parameter.getSource() == Source.PATH)
                .filter(parameter -> parameter.getSourceName().equals(place))
                .findFirst()
                .map(SectionOperation::schema)
                .orElseGet(() -> ParameterTypes.schema(String.class));
    }

    private static Map<String, Object> schema(Parameter parameter) {
        Map<String, Object> schema = new LinkedHashMap<>(ParameterTypes.schema(parameter.getType()));
        Optional.ofNullable(parameter.getDefaultValue())
                .ifPresent(value -> schema.put("default", ParameterTypes.value(schema, value)));
        return schema;
    }

    private Map<String, Object> responses() {
        Map<String, Object> responses = new LinkedHashMap<>();
        Type answer = method.getInvocable().getResponseType();
        if (answer == void.class) {
            responses.put("204", Map.of("description", "Done"));
        } else {
            responses.put(
                    "200",
                    Map.of("description", "What the section answers", "content", content(method.getProducedTypes())));
        }
        responses.put("503", RETRY);
        responses.put("default", PROBLEM);
        return responses;
    }

    private static Map<String, Object> content(List<MediaType> types) {
        Map<String, Object> content = new LinkedHashMap<>();
        types.forEach(type -> content.put(type.toString(), Map.of("schema", Map.of())));
        return content.isEmpty() ? Map.of(MediaType.APPLICATION_JSON, Map.of("schema", Map.of())) : content;
    }
}
