// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.rest.SectionResource;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.glassfish.jersey.server.model.Resource;
import org.junit.jupiter.api.Test;

class SectionPathsTest {
    private final JsonNode paths = paths(Days.class);

    /** A resource as a plugin has one. */
    @Path("/days/")
    @Produces("application/json")
    public static final class Days implements SectionResource {
        @GET
        public List<String> planned(
                @Context Viewer viewer,
                @QueryParam("atLeast") @DefaultValue("1") int atLeast,
                @QueryParam("engineer") List<UUID> engineers) {
            return List.of();
        }

        @GET
        @Path("{day: [0-9]{4}-[0-9]{2}-[0-9]{2}}/{place}")
        public String one(@PathParam("day") LocalDate day) {
            return "";
        }

        @PUT
        @Path("{day}")
        @Consumes("application/json")
        public void plan(@PathParam("day") LocalDate day, Map<String, Object> body) {}

        @DELETE
        @Path("{day}")
        public void clear(@PathParam("day") LocalDate day) {}

        @Path("weeks")
        public Days locator() {
            return this;
        }
    }

    private static JsonNode paths(Class<?> resource) {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        new SectionPaths("visits", paths).add(Resource.from(resource, true));
        return new ObjectMapper().valueToTree(paths);
    }

    @Test
    void everyMethodIsListedAtItsTemplateUnderTheSection() {
        assertThat(paths.fieldNames())
                .toIterable()
                .containsExactly("/x/visits/days", "/x/visits/days/{day}", "/x/visits/days/{day}/{place}");
        assertThat(paths.at("/~1x~1visits~1days~1{day}").fieldNames())
                .toIterable()
                .containsExactly("delete", "put");
    }

    @Test
    void operationsCarryTheTagOfTheSectionAndTheAnswersOfAll() {
        JsonNode planned = paths.at("/~1x~1visits~1days/get");
        assertThat(planned.at("/tags")).hasToString("[\"visits\"]");
        assertThat(planned.at("/responses/200/content/application~1json").isObject())
                .isTrue();
        assertThat(planned.at("/responses/default/$ref").asText()).isEqualTo("#/components/responses/Problem");
        assertThat(planned.at("/responses/503/$ref").asText()).isEqualTo("#/components/responses/Retry");
        assertThat(planned.has("security")).isFalse();
        assertThat(paths.findValuesAsText("operationId"))
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void parametersSayWhereTheyStandAndWhatTheyAre() {
        assertThat(paths.at("/~1x~1visits~1days/get/parameters"))
                .hasToString("[{\"name\":\"atLeast\",\"in\":\"query\",\"schema\":{\"type\":\"integer\",\"default\":1}},"
                        + "{\"name\":\"engineer\",\"in\":\"query\",\"schema\":"
                        + paths.at("/~1x~1visits~1days/get/parameters/1/schema") + "}]");
        assertThat(paths.at("/~1x~1visits~1days/get/parameters/1/schema/items/format")
                        .asText())
                .isEqualTo("uuid");
        JsonNode places = paths.at("/~1x~1visits~1days~1{day}~1{place}/get/parameters");
        assertThat(places.findValuesAsText("name")).containsExactly("day", "place");
        assertThat(places.findValuesAsText("required")).containsExactly("true", "true");
        assertThat(places.at("/0/schema/format").asText()).isEqualTo("date");
    }

    @Test
    void aBodyIsListedWhereTheMethodTakesOne() {
        assertThat(paths.at("/~1x~1visits~1days~1{day}/put/requestBody/content/application~1json")
                        .isObject())
                .isTrue();
        assertThat(paths.at("/~1x~1visits~1days~1{day}/put/responses/204/description")
                        .asText())
                .isEqualTo("Done");
        assertThat(paths.at("/~1x~1visits~1days~1{day}/delete").has("requestBody"))
                .isFalse();
    }
}
