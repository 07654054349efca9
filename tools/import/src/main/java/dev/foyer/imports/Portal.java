// SPDX-License-Identifier: Apache-2.0
package dev.foyer.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The REST interface of a portal; waits patiently while the portal is away, since sending a row again does no harm. */
final class Portal {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Options options;
    private final PrintStream out;
    private String authorization = "";
    private String cookie = "";

    private Portal(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Signs in with what the options say, or with the administrator of a demo system. */
    static Portal signIn(Options options, PrintStream out) {
        Portal portal = new Portal(options, out);
        if (options.token().isPresent()) {
            portal.authorization = "Bearer " + options.token().get();
        } else {
            portal.openSession();
        }
        return portal;
    }

    private void openSession() {
        Map<String, String> credentials = credentials();
        HttpResponse<String> answer = send("POST", "/session", credentials);
        cookie = answer.headers()
                .firstValue("Set-Cookie")
                .map(value -> value.split(";", 2)[0])
                .orElseThrow(() -> new ImportException("The portal did not open a session."));
        out.println("Signed in to " + options.url() + " as " + credentials.get("login"));
    }

    private Map<String, String> credentials() {
        if (options.user().isPresent() && options.password().isPresent()) {
            return Map.of(
                    "login",
                    options.user().get(),
                    "password",
                    options.password().get());
        }
        for (JsonNode user : parse(send("GET", "/session/demo", null).body()).path("users")) {
            if (user.path("login").asText().startsWith("admin@")) {
                return Map.of(
                        "login",
                        user.path("login").asText(),
                        "password",
                        user.path("password").asText());
            }
        }
        throw new ImportException("Say who imports: FOYER_USER and FOYER_PASSWORD, or FOYER_TOKEN.");
    }

    /** Sends a batch; the answer says what became of each row. */
    JsonNode post(String path, Object body) {
        return parse(send("POST", path, body).body());
    }

    private HttpResponse<String> send(String method, String path, @Nullable Object body) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean told = false;
        while (true) {
            HttpResponse<String> answer = attempt(method, path, body, System.nanoTime() < deadline);
            if (answer != null && answer.statusCode() == 401 && !cookie.isEmpty()) {
                cookie = "";
                openSession();
                continue;
            }
            if (answer != null && answer.statusCode() < 400) {
                return answer;
            }
            if (answer != null && answer.statusCode() != 503) {
                throw new ImportException(problem(answer));
            }
            if (!told) {
                out.printf("%nThe portal is away; trying again for %d minutes …%n", PATIENCE.toMinutes());
                told = true;
            }
            rest();
        }
    }

    private @Nullable HttpResponse<String> attempt(String method, String path, @Nullable Object body, boolean patient) {
        try {
            HttpResponse<String> answer =
                    client.send(request(method, path, body), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 503 && !patient) {
                throw new ImportException(problem(answer));
            }
            return answer;
        } catch (IOException e) {
            if (!patient) {
                throw new ImportException("No portal answers at " + options.url()
                        + (e instanceof ConnectException ? "." : ": " + e.getMessage()));
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportException("Interrupted.");
        }
    }

    private HttpRequest request(String method, String path, @Nullable Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(options.url() + "/api/v1" + path))
                .timeout(Duration.ofMinutes(2))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json(body)));
        request.header("Content-Type", "application/json").header("Accept", "application/json");
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return request.build();
    }

    private static String problem(HttpResponse<String> answer) {
        JsonNode problem = parse(answer.body());
        return "The portal refused (%d): %s %s"
                .formatted(
                        answer.statusCode(),
                        problem.path("title").asText(),
                        problem.path("detail").asText());
    }

    private static void rest() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportException("Interrupted.");
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body.isEmpty() ? "{}" : body);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
