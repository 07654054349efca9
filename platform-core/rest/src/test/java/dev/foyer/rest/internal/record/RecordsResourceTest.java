// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.rest.internal.app.InMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordsResourceTest {
    private static final String ONE = "records/case/" + FakeRecords.ID;

    private final FakeRecords records = new FakeRecords();
    private final InMemory rest = new InMemory(
            new RecordsResource(records, FakeLooks.looks()), new ActionsResource(records, FakeLooks.looks()));

    @Test
    void aRecordIsWrittenAsTheContractSays() throws IOException {
        InMemory.Answer answer = rest.send("GET", ONE, "");

        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(answer.json().toString()).isEqualTo("""
                        {"object":"case","id":"0198a5a0-0000-7000-8000-000000000001","version":3,\
                        "display":"SR00000012 Printer on fire","fields":{"subject":"Printer on fire",\
                        "status":{"id":"0198a5a0-0000-7000-8000-000000000002","display":"New","code":"new",\
                        "color":"info","flags":["open"]},"price":{"amount":"12.50","currency":"EUR"},\
                        "spent":"PT1H30M","dueOn":"2026-11-20T12:00:00Z","count":5,"assignee":null},\
                        "actions":["close"],"editable":["subject"],"deletable":true,"conditions":{"feed.closed":false}}""");
    }

    @Test
    void aListPassesItsParametersOn() throws IOException {
        InMemory.Answer answer = rest.send(
                "GET", "records/case?filter=status==New&sort=-number&q=fire&fields=number,subject&count=true", "");

        assertThat(records.asked).isNotNull();
        assertThat(records.asked.filter()).contains("status==New");
        assertThat(records.asked.fields()).isEqualTo(List.of("number", "subject"));
        assertThat(answer.json().path("total").asLong()).isEqualTo(10_000);
        assertThat(answer.json().path("totalIsLowerBound").asBoolean()).isTrue();
        assertThat(answer.json().path("nextCursor").asText()).isEqualTo("next");
    }

    @Test
    void aNewRecordIsLocated() {
        InMemory.Answer answer = rest.send(
                "POST", "records/case", "{\"fields\":{\"subject\":\"x\"}}", "Content-Type", "application/json");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/api/v1/records/case/" + FakeRecords.ID);
    }

    @Test
    void whatAChangeHidesIsNotAnswered() {
        records.hides = true;
        InMemory.Answer changed = patch("{\"fields\":{\"subject\":\"x\"}}", "If-Match", "\"3\"");
        assertThat(changed.status()).isEqualTo(204);
        assertThat(changed.header("ETag")).isEqualTo("null");
        InMemory.Answer acted = rest.send("POST", ONE + "/actions/close", "{}", "Content-Type", "application/json");
        assertThat(acted.status()).isEqualTo(204);
        InMemory.Answer made = rest.send(
                "POST", "records/case", "{\"fields\":{\"subject\":\"x\"}}", "Content-Type", "application/json");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith("/api/v1/records/case/" + FakeRecords.ID);
        assertThat(made.header("ETag")).isEqualTo("null");
    }

    @Test
    void nullEmptiesAField() {
        InMemory.Answer answer = patch("{\"fields\":{\"subject\":null}}", "If-Match", "\"3\"");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(records.given).containsEntry("subject", null);
    }

    @Test
    void aChangeSaysItsVersion() throws IOException {
        assertProblem(patch("{\"fields\":{}}"), 428, "version-required");
        assertProblem(patch("{\"fields\":{}}", "If-Match", "3"), 400, "rest/bad-parameter");
        assertProblem(patch("{\"fields\":{}}", "If-Match", "W/\"3\""), 412, "stale");
        InMemory.Answer stale = patch("{\"fields\":{}}", "If-Match", "\"2\"");
        assertProblem(stale, 412, "stale");
        assertThat(stale.json().path("changed").path(0).asText()).isEqualTo("subject");
    }

    @Test
    void aKnownVersionIsNotSentAgain() {
        assertThat(rest.send("GET", ONE, "", "If-None-Match", "\"3\"").status()).isEqualTo(304);
    }

    @Test
    void anActionNeedsNoBody() {
        assertThat(rest.send("POST", ONE + "/actions/close", "").status()).isEqualTo(200);
        assertThat(records.given).isEmpty();
    }

    @Test
    void aMissingBodyIsRefused() throws IOException {
        assertProblem(rest.send("POST", "records/case", ""), 400, "rest/malformed-json");
        assertProblem(rest.send("PATCH", ONE, "", "If-Match", "\"3\""), 400, "rest/malformed-json");
    }

    @Test
    void choicesAreNotTakenForARecord() throws IOException {
        InMemory.Answer answer = rest.send("GET", "records/case/choices/status?q=n", "");

        assertThat(answer.json().path("items").path(0).path("code").asText()).isEqualTo("new");
    }

    @Test
    void whatIsNoIdIsNotFound() throws IOException {
        assertProblem(rest.send("GET", "records/case/1-1-1-1-1", ""), 404, "not-found");
        assertProblem(rest.send("GET", "nothing", ""), 404, "not-found");
    }

    @Test
    void strangersAreAskedToSignInWhateverLetThemThrough() throws IOException {
        assertProblem(rest.send(Optional.empty(), "GET", ONE, new byte[0]), 401, "unauthenticated");
    }

    @Test
    void verbsAndMediaTypesAreRefusedAsProblems() throws IOException {
        InMemory.Answer put = rest.send("PUT", "records/case", "{}", "Content-Type", "application/json");
        assertProblem(put, 405, "rest/method-not-allowed");
        assertThat(put.header("Allow")).contains("GET").contains("POST");
        assertProblem(rest.send("GET", ONE, "", "Accept", "text/csv"), 406, "rest/not-acceptable");
        assertProblem(rest.send("POST", "records/case", "x=1", "Content-Type", "text/plain"), 415, "unsupported-type");
    }

    @Test
    void limitsAreNamed() throws IOException {
        for (String limit : List.of("0", "201", "x", "99999999999")) {
            InMemory.Answer answer = rest.send("GET", "records/case?limit=" + limit, "");
            assertProblem(answer, 400, "rest/bad-parameter");
            assertThat(answer.json().path("parameter").asText()).isEqualTo("limit");
        }
        assertProblem(rest.send("GET", "records/case?sort=a&sort=b", ""), 400, "rest/bad-parameter");
    }

    @Test
    void ourFaultsSayNothingAboutThemselves() throws IOException {
        InMemory.Answer answer = rest.send("DELETE", ONE, "", "If-Match", "\"3\"");

        assertProblem(answer, 500, "fault");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("Secret", "select", "java");
    }

    private InMemory.Answer patch(String body, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/merge-patch+json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return rest.send("PATCH", ONE, body, all);
    }

    static void assertProblem(InMemory.Answer answer, int status, String slug) throws IOException {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:foyer:problem:" + slug);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.json().path("detail").asText()).isNotBlank();
        assertThat(answer.json().path("instance").asText()).startsWith("urn:uuid:");
    }
}
