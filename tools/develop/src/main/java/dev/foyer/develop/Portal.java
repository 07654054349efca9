// SPDX-License-Identifier: Apache-2.0
package dev.foyer.develop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The REST interface of the portal of this machine. */
final class Portal {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "foyer-develop";
    private static final long POLL_MILLIS = 40;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Options options;
    private String header = "Cookie";
    private String secret = "";

    Portal(Options options) {
        this.options = options;
    }

    /** Signs in with what the options say, or with the administrator of a demo system. */
    void signIn() {
        if (options.token().isPresent()) {
            header = "Authorization";
            secret = "Bearer " + options.token().get();
            return;
        }
        HttpResponse<String> answer = send("POST", "/session", "application/json", json(credentials()));
        secret = answer.headers()
                .firstValue("Set-Cookie")
                .map(value -> value.split(";", 2)[0])
                .orElseThrow(() -> new DevelopException(Problems.of(answer, name -> name)));
    }

    /** Uploads an archive. */
    HttpResponse<String> upload(Path archive) throws IOException {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + archive.getFileName() + "\"\r\nContent-Type: application/java-archive\r\n\r\n";
        return send(
                "POST",
                "/plugins",
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofByteArrays(
                        List.of(bytes(head), Files.readAllBytes(archive), bytes("\r\n--" + BOUNDARY + "--\r\n"))));
    }

    /** Begins an operation. */
    HttpResponse<String> begin(String section, String operation, String version) {
        return send(
                "POST",
                "/plugins/" + section + "/jobs",
                "application/json",
                json(Map.of("operation", operation, "version", version)));
    }

    /** Waits for the end of an operation. */
    JsonNode ended(String section, String job) {
        while (true) {
            HttpResponse<String> answer = look("/plugins/" + section + "/jobs/" + job);
            if (answer.statusCode() >= 400) {
                throw new DevelopException(Problems.of(answer, name -> name));
            }
            JsonNode state = parse(answer.body());
            if (!state.path("ended").isMissingNode() && !state.path("ended").isNull()) {
                return state;
            }
            pause();
        }
    }

    JsonNode get(String path) {
        return parse(look(path).body());
    }

    private HttpResponse<String> look(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody());
    }

    static JsonNode parse(String body) {
        try {
            return JSON.readTree(body.isEmpty() ? "{}" : body);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    private Map<String, String> credentials() {
        if (options.user().isPresent() && options.password().isPresent()) {
            return Map.of(
                    "login",
                    options.user().get(),
                    "password",
                    options.password().get());
        }
        for (JsonNode user : get("/session/demo").path("users")) {
            if (user.path("login").asText().startsWith("admin@")) {
                return Map.of(
                        "login",
                        user.path("login").asText(),
                        "password",
                        user.path("password").asText());
            }
        }
        throw new DevelopException("Say who you are: FOYER_USER and FOYER_PASSWORD, or FOYER_TOKEN.");
    }

    private HttpResponse<String> send(String method, String path, String type, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(options.address() + "/api/v1" + path))
                .timeout(Duration.ofMinutes(2))
                .header("Accept", "application/json")
                .header("Content-Type", type)
                .method(method, body);
        if (!secret.isEmpty()) {
            request.header(header, secret);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DevelopException("No portal answers at " + options.address() + ". Start it: foyer start");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevelopException("Interrupted.");
        }
    }

    private static BodyPublisher json(Map<String, String> body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevelopException("Interrupted.");
        }
    }
}
