// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench.churn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.foyer.bench.BenchException;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody who is signed in, by REST as any client would. */
final class Administrator {
    private static final String PASSWORD = "foyer-demo-2026";
    private static final String BOUNDARY = "churn";

    private final ObjectMapper json = new ObjectMapper();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private @Nullable News news;

    Administrator(int port, String login) {
        this.address = "http://localhost:" + port + "/api/v1";
        send("POST", "/session", json.createObjectNode().put("login", login).put("password", PASSWORD));
    }

    /** The cookie of the session, for others to go on with. */
    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .reduce((first, second) -> first + "; " + second)
                .orElse("");
    }

    JsonNode get(String path) {
        return answer(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    /** Takes an archive in; the id of the version. */
    String upload(Path archive) throws IOException {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + archive.getFileName() + "\"\r\nContent-Type: application/java-archive\r\n\r\n";
        byte[] end = ("\r\n--" + BOUNDARY + "--\r\n").getBytes();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/plugins"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArrays(List.of(head.getBytes(), Files.readAllBytes(archive), end)))
                .build();
        return answer(request).at("/version/id").asText();
    }

    void remove(String section) {
        order(section, "DELETE", "", json.createObjectNode());
    }

    /** Deletes the data of a section that is gone. */
    void purge(String section) {
        order(section, "DELETE", "?purge=" + section, json.createObjectNode());
    }

    /** Installs a version of a section, or updates to it. */
    void bring(String operation, String section, String version) {
        JsonNode order = json.createObjectNode().put("operation", operation).put("version", version);
        order(section, "POST", "/jobs", order);
    }

    /** Gives an order and follows it as an open page does, which looks when it is told to. */
    private void order(String section, String method, String path, JsonNode body) {
        News heard = news();
        JsonNode begun = send(method, "/plugins/" + section + path, body);
        JsonNode job = begun;
        while (job.path("ended").isMissingNode()) {
            heard.await();
            job = get("/plugins/" + section + "/jobs/" + begun.path("id").asText());
        }
        if (!job.path("state").asText().equals("DONE")) {
            throw new BenchException("An operation on " + section + " failed: " + job);
        }
    }

    private News news() {
        if (news == null) {
            news = new News(live());
        }
        return news;
    }

    /** The stream of live events. */
    Stream<String> live() {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address + "/events"))
                                    .build(),
                            BodyHandlers.ofLines())
                    .body();
        } catch (IOException e) {
            throw new BenchException("No live events", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted", e);
        }
    }

    private JsonNode send(String method, String path, JsonNode body) {
        return answer(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.toString()))
                .build());
    }

    private JsonNode answer(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new BenchException(request + ": " + answer.statusCode() + " " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new BenchException(request + " has no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted", e);
        }
    }
}
