// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests.rest;

import static dev.foyer.itests.rest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.itests.Answer;
import dev.foyer.itests.Caller;
import dev.foyer.itests.Portal;
import dev.foyer.itests.WithPortal;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in and out, by cookie and by token, and only from our own pages. */
@WithPortal
class SessionIT {
    private static final Map<String, String> CUSTOMER =
            Map.of("login", "customer@birch.example", "password", "foyer-demo-2026");

    @Test
    void theCookieIsOutOfReachForScripts(Portal portal) {
        Answer answer = portal.anonymous().post("/session", CUSTOMER);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie"))
                .startsWith("foyer=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
        assertThat(answer.text("/user/login")).isEqualTo("customer@birch.example");
        assertThat(answer.text("/type")).isEqualTo("external");
        assertThat(answer.text("/user/account/display")).isEqualTo("Birch");
    }

    @Test
    void wrongPairsAreNotToldApart(Portal portal) {
        Answer unknown = portal.anonymous().post("/session", Map.of("login", "nobody@alder.example", "password", "x"));
        Answer wrong =
                portal.anonymous().post("/session", Map.of("login", "partner@cedar.example", "password", "wrong"));

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.text("/type")).isEqualTo(unknown.text("/type"));
        assertThat(wrong.text("/detail")).isEqualTo(unknown.text("/detail"));
        Answer empty = portal.anonymous().post("/session", Map.of());
        assertProblem(empty, 422, "invalid");
        assertThat(empty.json().at("/errors")).hasSize(2);
    }

    @Test
    void signingOutEndsTheSession(Portal portal) {
        Caller caller = portal.as("customer@birch.example");
        assertThat(caller.get("/session").status()).isEqualTo(200);

        Answer out = caller.delete("/session");

        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(caller.get("/session").status()).isEqualTo(401);
    }

    @Test
    void signingOutEverywhereEndsTheOthersAtOnce(Portal portal) {
        Caller here = portal.as("channel@foyer.example");
        Caller there = portal.as("channel@foyer.example");

        assertThat(here.delete("/session?everywhere=true").status()).isEqualTo(204);

        Portal.await(
                "the other session ends",
                Duration.ofSeconds(10),
                () -> there.get("/session").status() == 401);
    }

    @Test
    void aTokenServesUntilItIsRevoked(Portal portal) {
        Caller owner = portal.as("customer@birch.example");
        Answer made = owner.post("/session/tokens", Map.of("name", "test"));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        Caller script = portal.anonymous();
        String secret = made.text("/secret");
        assertThat(bearer(script, secret).text("/user/login")).isEqualTo("customer@birch.example");
        assertThat(owner.get("/session/tokens").body())
                .contains(made.text("/id"))
                .doesNotContain(secret);

        assertThat(owner.delete("/session/tokens/" + made.text("/id")).status()).isEqualTo(204);

        Portal.await(
                "the token is dead",
                Duration.ofSeconds(10),
                () -> bearer(script, secret).status() == 401);
        assertProblem(owner.delete("/session/tokens/" + made.text("/id")), 404, "not-found");
    }

    @Test
    void preferencesAreKept(Portal portal) {
        Caller caller = portal.as("customer@birch.example");
        Answer german = preferences(caller, "{\"locale\":\"de\",\"timeZone\":\"Europe/Vienna\"}");
        assertThat(german.text("/locale")).isEqualTo("de");
        assertThat(german.text("/timeZone")).isEqualTo("Europe/Vienna");

        assertProblem(preferences(caller, "{\"locale\":\"xx\",\"timeZone\":\"Moon\"}"), 422, "invalid");
        assertThat(preferences(caller, "{\"locale\":\"en\"}").text("/timeZone")).isEqualTo("Europe/Vienna");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, 'null'"
    })
    void unsafeRequestsOfOtherPagesAreRefused(String header, String value, Portal portal) {
        Caller caller = portal.as("customer@birch.example");

        assertProblem(
                caller.send(caller.request("/records/case")
                        .header(header, value)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"fields\":{\"subject\":\"x\"}}"))),
                403,
                "rest/cross-origin");
        assertThat(caller.send(caller.request("/session").header(header, value).GET())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void ourOwnPagesMayWrite(Portal portal) {
        Caller caller = portal.as("customer@birch.example");

        assertThat(caller.send(caller.request("/session")
                                .header("Sec-Fetch-Site", "same-origin")
                                .header("Origin", "http://localhost:" + portal.port())
                                .DELETE())
                        .status())
                .isEqualTo(204);
    }

    private static Answer bearer(Caller caller, String secret) {
        return caller.send(caller.request("/session").header("Authorization", "Bearer " + secret));
    }

    private static Answer preferences(Caller caller, String body) {
        return caller.send(caller.request("/session")
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(body)));
    }
}
