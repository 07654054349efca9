// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.itests.Portal;
import dev.foyer.itests.WithPortal;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hardly HTTP is answered with a problem document too, never with a page of the server. */
@WithPortal
class RawHttpIT {
    @ParameterizedTest(name = "{1} {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "GARBAGE~~ | 400",
                "GET /api/v1/ses sion HTTP/1.1~Host: localhost~~ | 400",
                "GET /api/v1/session HTTP/1.1~~ | 400",
                "GET /api/v1/session HTTP/3.7~Host: localhost~~ | 505",
                "GET /api/v1/records/%2e%2e/x HTTP/1.1~Host: localhost~~ | 400",
                "GET /api/v1/records/a%2fb HTTP/1.1~Host: localhost~~ | 400",
                "GET /api/v1/records/%ff HTTP/1.1~Host: localhost~~ | 400",
                "GET /api/v1/records//case HTTP/1.1~Host: localhost~~ | 400",
                "GET /api/v1/records/case?q=%zz HTTP/1.1~Host: localhost~~ | 400",
                "GET /api/v1/records/case?q=%ff HTTP/1.1~Host: localhost~~ | 400",
                "GET /api/v1/session HTTP/1.1~Host: localhost~Cookie: foyer=\"a;b,=~~ | 400,401",
                "GET /api/v1/openapi.json HTTP/1.1~Host: localhost~Accept: ;;;~~ | 400",
                "POST /api/v1/session HTTP/1.1~Host: localhost~Content-Type: ;;;~Content-Length: 2~~{} | 400",
                "POST /api/v1/session HTTP/1.1~Host: localhost~Content-Type: application/json~Content-Length: x~~ | 400",
                "POST /api/v1/session HTTP/1.1~Host: localhost~Content-Type: application/json~Content-Length: 99~~{ | 400",
                "POST /api/v1/session HTTP/1.1~Host: localhost~Content-Type: application/json~Transfer-Encoding: chunked~~zz~ | 400",
                "TRACE /api/v1/session HTTP/1.1~Host: localhost~~ | 401,405"
            })
    void isAProblem(String request, String statuses, Portal portal) throws IOException {
        String answer = send(portal.port(), request.replace("~", "\r\n"));

        assertThat(answer.lines().findFirst().orElse(""))
                .containsPattern("HTTP/1.1 (" + statuses.replace(",", "|") + ")");
        assertThat(answer).contains("Content-Type: application/problem+json").contains("\"urn:foyer:problem:");
        assertThat(answer).doesNotContain("Jetty", "jetty", "<html", "Exception");
    }

    @ParameterizedTest
    @CsvSource({"20000, 431"})
    void headersMayNotBeTooLarge(int size, int status, Portal portal) throws IOException {
        String answer = send(
                portal.port(),
                "GET /api/v1/session HTTP/1.1\r\nHost: localhost\r\nX-A: " + "a".repeat(size) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v1/records/case",
                "POST /api/v1/nothing",
                "PUT /api/v1/session",
                "GET /api/v1/health/live"
            })
    void aRefusedRequestDoesNotCostTheNextOneOfTheConnection(String line, Portal portal) throws IOException {
        String answers = send(
                portal.port(),
                line + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 500\r\n\r\n"
                        + "x".repeat(500)
                        + "GET /api/v1/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answers).endsWith("{\"status\":\"live\"}");
    }

    private static String send(int port, String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
