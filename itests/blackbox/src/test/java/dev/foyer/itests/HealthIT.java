// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@WithPortal
class HealthIT {
    @Test
    void theStartedPortalIsAliveAndReady(Portal portal) {
        assertThat(portal.anonymous().get("/health/live").status()).isEqualTo(200);
        assertThat(portal.anonymous().get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void unknownPathsAreProblemDocuments(Portal portal) {
        for (String path :
                new String[] {"/nothing", "/records/case/../../..", "/a/b/c", "./api/", "./api/v9/session"}) {
            Answer answer = portal.anonymous().get(path);

            assertThat(answer.status()).as(path).isIn(400, 401, 404);
            assertThat(answer.header("Content-Type")).as(path).startsWith("application/problem+json");
            assertThat(answer.json().at("/status").asInt()).isEqualTo(answer.status());
            assertThat(answer.text("/type")).startsWith("urn:foyer:problem:");
            assertThat(answer.text("/instance")).startsWith("urn:uuid:");
            assertThat(answer.text("/title")).isNotBlank();
        }
    }

    @Test
    void nobodyGetsInWithoutSigningIn(Portal portal) {
        for (String path :
                new String[] {"/session", "/workplaces", "/objects", "/records/case", "/plugins", "/licence"}) {
            Answer answer = portal.anonymous().get(path);

            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void theSectionsOfTheEvaluationLicenceAreActive(Portal portal) {
        Answer plugins = portal.as("admin@foyer.example").get("/plugins");

        assertThat(plugins.json().at("/items").findValuesAsText("code")).contains("cases", "knowledge");
        assertThat(plugins.json().at("/items").findValuesAsText("state")).doesNotContain("FAILED");
    }
}
