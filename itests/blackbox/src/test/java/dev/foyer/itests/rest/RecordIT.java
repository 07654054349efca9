// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests.rest;

import static dev.foyer.itests.rest.Problems.assertProblem;
import static dev.foyer.itests.rest.Problems.registeredCase;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.foyer.itests.Answer;
import dev.foyer.itests.Caller;
import dev.foyer.itests.Portal;
import dev.foyer.itests.WithPortal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What a record looks like to programs, and what comes with it. */
@WithPortal
@TestInstance(Lifecycle.PER_CLASS)
class RecordIT {
    private Caller customer;
    private Caller agent;
    private Answer registered;
    private String path;

    @BeforeAll
    void register(Portal portal) {
        customer = portal.as("customer@alder.example");
        agent = portal.as("agent@foyer.example");
        registered = registeredCase(customer);
        path = "/records/case/" + registered.text("/id");
    }

    @Test
    void aNewRecordIsLocatedAndHasAVersion() {
        assertThat(registered.header("Location")).endsWith("/api/v1" + path);
        assertThat(registered.header("ETag")).isEqualTo("\"1\"");
        assertThat(registered.text("/display")).isEqualTo(registered.text("/fields/number") + " REST");
    }

    @Test
    void fieldsAreWrittenAsTheContractSays() {
        JsonNode record = customer.get(path).json();

        assertThat(record.fieldNames())
                .toIterable()
                .contains("object", "id", "version", "display", "fields", "actions", "editable", "conditions");
        assertThat(record.at("/fields/status").fieldNames())
                .toIterable()
                .containsExactly("id", "display", "code", "color", "flags");
        assertThat(record.at("/fields/contact").fieldNames()).toIterable().containsExactly("id", "display");
        assertThat(record.at("/fields/registeredOn").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
        assertThat(record.at("/fields/closedOn").isNull()).isTrue();
        assertThat(record.at("/fields").has("internalNote")).isFalse();
    }

    @Test
    void aKnownVersionIsNotSentAgain() {
        String version = customer.get(path).header("ETag");

        Answer again = customer.send(
                customer.request(path).header("If-None-Match", version).GET());

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void nullEmptiesAField() {
        String other = "/records/case/" + registeredCase(agent).text("/id");
        assertThat(agent.patch(other, 1, "{\"fields\":{\"description\":null}}").status())
                .isEqualTo(200);
        assertThat(agent.get(other).json().at("/fields/description").isNull()).isTrue();
    }

    @Test
    void theSecondOfTwoWritersIsToldWhatTheFirstChanged() {
        String other = "/records/case/" + registeredCase(agent).text("/id");
        assertThat(agent.patch(other, 1, Map.of("fields", Map.of("subject", "First")))
                        .status())
                .isEqualTo(200);

        Answer stale = agent.patch(other, 1, Map.of("fields", Map.of("subject", "Second")));

        assertProblem(stale, 412, "stale");
        assertThat(stale.text("/changed/0/field")).isEqualTo("subject");
        assertThat(stale.text("/changed/0/display")).isEqualTo("First");
        assertThat(agent.get(other).text("/fields/subject")).isEqualTo("First");
    }

    @Test
    void anActionNeedsNoBodyAndADurationIsWrittenAsOne() {
        String other = "/records/case/" + registeredCase(customer).text("/id");

        Answer waiting = agent.send(agent.request(other + "/actions/wait").POST(BodyPublishers.noBody()));

        assertThat(waiting.status()).as(waiting.toString()).isEqualTo(200);
        assertThat(waiting.text("/fields/remainingResolution")).matches("PT\\d+H(\\d+M)?(\\d+S)?");
    }

    @Test
    void choicesAreNotTakenForARecord() {
        assertThat(agent.get(path.substring(0, path.lastIndexOf('/')) + "/choices/status?q=reop")
                        .text("/items/0/code"))
                .isEqualTo("reopened");
    }
}
