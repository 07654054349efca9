// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case from its registration until it is closed, as its customer and its agent live through it. */
@WithPortal
class CaseStoryIT {
    private Caller customer;
    private Caller agent;

    @BeforeEach
    void signIn(Portal portal) {
        customer = portal.as("customer@alder.example");
        agent = portal.as("agent@foyer.example");
    }

    @Test
    void aCaseIsRegisteredAnsweredReopenedAndClosed() {
        Answer registered = Cases.register(customer, "Flow meter shows nothing");
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        String id = registered.text("/id");
        assertThat(registered.text("/fields/number")).matches("SR\\d{8}");
        assertThat(registered.text("/fields/resolutionDueOn")).isNotEmpty();
        assertThat(registered.text("/fields/source")).isEmpty();
        assertThat(idsOf(agent.get("/records/case?view=unassigned&limit=200"))).contains(id);

        Cases.act(agent, id, "assign-to-me");
        assertThat(Cases.status(agent, id)).isEqualTo("in-progress");
        Cases.comment(agent, id, "Only for us: the old lease bug", "internal");
        Cases.comment(agent, id, "Please restart it", "public");
        assertThat(textsOf(customer.get("/records/case/" + id + "/feed"))).containsExactly("Please restart it");

        Cases.act(agent, id, "resolve");
        assertThat(Cases.status(customer, id)).isEqualTo("resolved");
        Cases.comment(customer, id, "It is off again", "public");
        Answer reopened = agent.get("/records/case/" + id);
        assertThat(reopened.text("/fields/status/code")).isEqualTo("reopened");
        assertThat(reopened.json().at("/fields/assignee").isNull()).isTrue();

        Cases.act(agent, id, "resolve");
        Answer closed = Cases.act(customer, id, "close");
        assertThat(closed.text("/fields/status/code")).isEqualTo("closed");
        assertThat(closed.text("/fields/closure/code")).isEqualTo("closed-by-user");
    }

    @Test
    void whatIsNotOfferedIsRefusedWithWhatIsAllowed() {
        String id = Cases.register(customer, "Refused moves").text("/id");
        Answer refused = customer.post("/records/case/" + id + "/actions/reopen", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().at("/allowed")).isNotEmpty();
        assertThat(Cases.status(customer, id)).isEqualTo("new");
    }

    @Test
    void aPauseLetsTheSolutionDeadlineRest() {
        String id = Cases.register(customer, "Pause").text("/id");
        String due = agent.get("/records/case/" + id).text("/fields/resolutionDueOn");
        Cases.act(agent, id, "wait");
        assertThat(agent.get("/records/case/" + id).text("/fields/remainingResolution"))
                .startsWith("PT");
        Cases.comment(customer, id, "Here is the answer", "public");
        String after = agent.get("/records/case/" + id).text("/fields/resolutionDueOn");
        assertThat(Instant.parse(after)).isAfterOrEqualTo(due);
        assertThat(agent.get("/records/case/" + id)
                        .json()
                        .at("/fields/remainingResolution")
                        .isNull())
                .isTrue();
    }

    @Test
    void theRatingDecidesWhatBecomesOfAResolvedCase() {
        String id = Cases.register(customer, "Rated").text("/id");
        Cases.act(agent, id, "resolve");
        Answer rated = customer.post(
                "/records/case/" + id + "/actions/rate", Map.of("satisfaction", Map.of("code", "very-dissatisfied")));
        assertThat(rated.status()).as(rated.toString()).isEqualTo(200);
        assertThat(Cases.status(agent, id)).isEqualTo("reopened");
    }

    @Test
    void twoWritersDoNotOverwriteEachOther() {
        String id = Cases.register(customer, "Two writers").text("/id");
        Answer first = agent.patch("/records/case/" + id, 1, Map.of("fields", Map.of("subject", "First")));
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        Answer second = agent.patch("/records/case/" + id, 1, Map.of("fields", Map.of("subject", "Second")));
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.body()).contains("subject");
        assertThat(agent.get("/records/case/" + id).text("/fields/subject")).isEqualTo("First");
    }

    @Test
    void colleaguesSeeTheCaseAndStrangersDoNot(Portal portal) {
        String id = Cases.register(customer, "Ours").text("/id");
        assertThat(portal.as("customer-admin@alder.example")
                        .get("/records/case/" + id)
                        .status())
                .isEqualTo(200);
        assertThat(portal.as("customer@birch.example")
                        .get("/records/case/" + id)
                        .status())
                .isEqualTo(404);
    }

    private static List<String> idsOf(Answer list) {
        return StreamSupport.stream(list.json().at("/items").spliterator(), false)
                .map(item -> item.at("/id").asText())
                .toList();
    }

    private static List<String> textsOf(Answer feed) {
        return StreamSupport.stream(feed.json().at("/items").spliterator(), false)
                .map((JsonNode post) -> post.at("/text").asText())
                .toList();
    }
}
