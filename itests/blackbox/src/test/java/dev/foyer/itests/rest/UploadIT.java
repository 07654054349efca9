// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests.rest;

import static dev.foyer.itests.rest.Problems.assertProblem;
import static dev.foyer.itests.rest.Problems.registeredCase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.itests.Answer;
import dev.foyer.itests.Caller;
import dev.foyer.itests.Portal;
import dev.foyer.itests.WithPortal;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files go up whole or not at all, and come down harmless. */
@WithPortal
@TestInstance(Lifecycle.PER_CLASS)
class UploadIT {
    private static final String HEAD =
            "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n";
    private static final String TAIL = "\r\n--xyz--\r\n";

    private Caller customer;
    private String files;

    @BeforeAll
    void signIn(Portal portal) {
        customer = portal.as("customer@alder.example");
    }

    @BeforeEach
    void register() {
        files = "/records/case/" + registeredCase(customer).text("/id") + "/files";
    }

    @Test
    void aFileComesDownAsItWentUp() {
        Answer added = upload(HEAD.formatted("Grüße.txt") + "hello\r\n" + TAIL);
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.text("/name")).isEqualTo("Grüße.txt");

        Answer content = customer.get("/files/" + added.text("/id"));
        assertThat(content.body()).isEqualTo("hello\r\n");
        assertThat(content.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Gr%C3%BC%C3%9Fe.txt");
        assertThat(content.header("Content-Security-Policy")).contains("sandbox");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(customer.send(customer.request("/files/" + added.text("/id")).header("Range", "bytes=1-2"))
                        .body())
                .isEqualTo("el");
    }

    @Test
    void aPageIsNeverShownAsOne() {
        Answer added = upload(HEAD.formatted("x.html") + "<!doctype html><script>alert(1)</script>" + TAIL);
        if (added.status() == 415) {
            return;
        }
        assertThat(added.status()).as(added.toString()).isEqualTo(201);

        Answer content = customer.get("/files/" + added.text("/id") + "?inline=true");
        assertThat(content.header("Content-Disposition")).startsWith("attachment;");
        assertThat(content.header("Content-Type")).doesNotContain("html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no boundary at all",
                "--xyz\r\nContent-Disposition: form-data; name=\"other\"; filename=\"a\"\r\n\r\nx\r\n--xyz--\r\n",
                "--xyz\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--xyz--\r\n",
                "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx",
                "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--xyz\r\nContent-"
            })
    void brokenFormsLeaveNothing(String body) {
        assertProblem(upload(body), 400, "rest/malformed-multipart");
        assertThat(customer.get(files).json().at("/items")).isEmpty();
    }

    @Test
    void whatIsTooLargeLeavesNothing() {
        Answer answer = upload(HEAD.formatted("large.txt") + "x".repeat(30_000_000) + TAIL);

        assertProblem(answer, 413, "too-large");
        assertThat(answer.json().at("/limit").asLong()).isPositive();
        assertThat(customer.get(files).json().at("/items")).isEmpty();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing(Portal portal) throws IOException {
        String cookie = portal.anonymous()
                .post("/session", java.util.Map.of("login", "customer@alder.example", "password", "foyer-demo-2026"))
                .header("Set-Cookie")
                .split(";", 2)[0];
        try (Socket socket = new Socket("localhost", portal.port())) {
            socket.getOutputStream()
                    .write(("POST /api/v1" + files + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie
                                    + "\r\nContent-Type: multipart/form-data; boundary=xyz\r\nContent-Length: 1000000\r\n\r\n"
                                    + HEAD.formatted("broken.txt")
                                    + "x".repeat(200_000))
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        assertThat(customer.get(files).json().at("/items")).isEmpty();
        assertThat(customer.get(files).status()).isEqualTo(200);
        Portal.await(
                "nothing comes later",
                Duration.ofSeconds(5),
                () -> customer.get(files).json().at("/items").isEmpty());
    }

    @Test
    void otherBodiesAndVisibilitiesAreRefused() {
        assertProblem(customer.post(files, "{}"), 415, "unsupported-type");
        Answer answer = customer.send(customer.request(files + "?visibility=secret")
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(BodyPublishers.ofString(HEAD.formatted("a") + TAIL)));
        assertProblem(answer, 400, "rest/bad-parameter");
    }

    private Answer upload(String body) {
        return customer.send(customer.request(files)
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(BodyPublishers.ofString(body)));
    }
}
