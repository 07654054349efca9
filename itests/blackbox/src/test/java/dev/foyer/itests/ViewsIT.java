// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is offered a view gets its records, also in the words in which its order is offered. */
@WithPortal
class ViewsIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer@alder.example",
                "customer-admin@alder.example",
                "partner@cedar.example",
                "agent@foyer.example",
                "channel@foyer.example",
                "admin@foyer.example"
            })
    void everyViewAnswers(String login, Portal portal) {
        Caller caller = portal.as(login);
        List<String> asked = new ArrayList<>();
        for (JsonNode object : caller.get("/objects").json().at("/items")) {
            String code = object.at("/object").asText();
            JsonNode described = caller.get("/objects/" + code).json();
            for (JsonNode view : described.at("/views")) {
                String sort = view.has("sort") ? "&sort=" + view.at("/sort").asText() : "";
                String path =
                        "/records/" + code + "?limit=1&view=" + view.at("/code").asText() + sort;
                asked.add(path);
                Answer answer = caller.get(path);
                assertThat(answer.status()).as(path + ": " + answer).isEqualTo(200);
            }
        }
        assertThat(asked).hasSizeGreaterThan(3);
    }
}
