// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests.rest;

import static dev.foyer.itests.rest.Problems.assertProblem;
import static dev.foyer.itests.rest.Problems.registeredCase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.itests.Answer;
import dev.foyer.itests.Caller;
import dev.foyer.itests.Portal;
import dev.foyer.itests.WithPortal;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that cannot be understood are told so, and change nothing. */
@WithPortal
@TestInstance(Lifecycle.PER_CLASS)
class MalformedRequestsIT {
    private Caller customer;
    private Answer record;

    @BeforeAll
    void signIn(Portal portal) {
        customer = portal.as("customer@alder.example");
    }

    @BeforeEach
    void register() {
        record = registeredCase(customer);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=201, limit",
        "limit=ten, limit",
        "limit=, ''",
        "count=yes, count",
        "sort=number&sort=subject, sort",
        "q=%00, q"
    })
    void queryParametersAreCheckedByName(String query, String parameter) {
        Answer answer = customer.get("/records/case?" + query);
        if (parameter.isEmpty()) {
            assertThat(answer.status()).isEqualTo(200);
            return;
        }
        assertProblem(answer, 400, "rest/bad-parameter");
        assertThat(answer.text("/parameter")).isEqualTo(parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter=nothing==1",
                "filter=subject=magic=1",
                "filter=registeredOn>=yesterday",
                "filter=subject==(",
                "filter=;",
                "filter=status.nothing==1",
                "filter=passwordHash==1",
                "sort=nothing",
                "fields=nothing",
                "view=nothing",
                "cursor=nothing"
            })
    void listsRefuseWhatTheyDoNotKnow(String query) {
        Answer answer = customer.get("/records/case?" + query.replace(">", "%3E"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "dev.foyer", "java.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{}",
                "{\"fields\":null}",
                "{\"fields\":[]}",
                "{\"fields\":{\"subject\":\"a\",\"subject\":\"b\"}}",
                "{\"fields\":{},\"version\":1}",
                "{\"fields\":{\"subject\":\"\\u0000\"}}",
                "{\"fields\":{\"subject\":1e400000}}",
                "{\"fields\":{\"subject\":\"a\"}} more"
            })
    void bodiesAreReadStrictly(String body) {
        assertProblem(change(body), 400, "rest/malformed-json");
        assertProblem(create(body), 400, "rest/malformed-json");
        assertThat(customer.get(path()).json().at("/version").asInt()).isEqualTo(1);
    }

    @Test
    void faultsInJsonAreLocated() {
        Answer answer = change("{\n \"fields\": {\"subject\": }\n}");

        assertThat(answer.json().at("/line").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/column").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"fields\":{\"subject\":null}}",
                "{\"fields\":{\"nothing\":1}}",
                "{\"fields\":{\"subject\":5}}",
                "{\"fields\":{\"subject\":{\"a\":1}}}",
                "{\"fields\":{\"service\":\"x\"}}",
                "{\"fields\":{\"service\":{\"id\":\"x\"}}}",
                "{\"fields\":{\"service\":{\"display\":\"No such service\"}}}"
            })
    void valuesThatBreakRulesAreListed(String body) {
        Answer answer = create(body);

        assertProblem(answer, 422, "invalid");
        assertThat(answer.json().at("/errors")).isNotEmpty();
        answer.json().at("/errors").forEach(error -> {
            assertThat(error.path("pointer").asText()).startsWith("/fields/");
            assertThat(error.path("code").asText()).isNotBlank();
            assertThat(error.path("detail").asText()).isNotBlank();
        });
    }

    @Test
    void versionsAreRequiredAndCompared() {
        assertProblem(
                send("PATCH", path(), "{\"fields\":{}}", "application/merge-patch+json"), 428, "version-required");
        assertProblem(customer.delete(path()), 428, "version-required");
        assertProblem(patch("{\"fields\":{\"subject\":\"x\"}}", "1"), 400, "rest/bad-parameter");
        assertProblem(patch("{\"fields\":{\"subject\":\"x\"}}", "\"999\""), 412, "stale");
        assertThat(customer.get(path()).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void verbsAndMediaTypesThatAreNotMeantAreRefused() {
        Answer verb = send("PUT", "/records/case", "{}", "application/json");
        assertProblem(verb, 405, "rest/method-not-allowed");
        assertThat(verb.header("Allow")).contains("GET").contains("POST");
        assertProblem(
                send("POST", "/records/case", "subject=x", "application/x-www-form-urlencoded"),
                415,
                "unsupported-type");
        assertProblem(send("POST", "/records/case", "{}", "application/json; charset=utf-16"), 415, "unsupported-type");
        assertProblem(
                customer.send(customer.request(path()).setHeader("Accept", "text/csv")), 406, "rest/not-acceptable");
        assertProblem(
                send(
                        "POST",
                        "/records/case",
                        "{\"fields\":{\"subject\":\"" + "x".repeat(2_000_000) + "\"}}",
                        "application/json"),
                413,
                "too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/records/nothing",
                "/records/case/1",
                "/records/case/00000000-0000-7000-8000-000000000000",
                "/records/case/choices/nothing",
                "/objects/nothing",
                "/files/00000000-0000-7000-8000-000000000000",
                "/nothing",
                "/records"
            })
    void whatDoesNotExistIsNotFound(String path) {
        assertProblem(customer.get(path), 404, "not-found");
    }

    @Test
    void problemsSpeakTheCallersLanguage(Portal portal) {
        Caller stranger = portal.anonymous();
        Answer german = stranger.send(stranger.request("/session").header("Accept-Language", "de-AT, en;q=0.5"));

        assertThat(german.header("Content-Language")).isEqualTo("de");
        assertThat(german.text("/detail")).isNotEqualTo(stranger.get("/session").text("/detail"));
    }

    private String path() {
        return "/records/case/" + record.text("/id");
    }

    private Answer create(String body) {
        return send("POST", "/records/case", body, "application/json");
    }

    private Answer change(String body) {
        return patch(body, "\"1\"");
    }

    private Answer patch(String body, String version) {
        return customer.send(customer.request(path())
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", version)
                .method("PATCH", BodyPublishers.ofString(body)));
    }

    private Answer send(String method, String path, String body, String type) {
        return customer.send(
                customer.request(path).header("Content-Type", type).method(method, BodyPublishers.ofString(body)));
    }
}
