// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Somebody who calls the REST interface, with a session of their own. */
public final class Caller {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Caller(String address) {
        this.address = address;
    }

    /** Signs in and keeps the cookie. */
    public Caller signIn(String login, String password) {
        Answer answer = post("/session", Map.of("login", login, "password", password));
        if (answer.status() >= 300) {
            throw new AssertionError("Sign-in of " + login + ": " + answer);
        }
        return this;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send(json(path).POST(BodyPublishers.ofString(write(body))));
    }

    public Answer put(String path, Object body) {
        return send(json(path).PUT(BodyPublishers.ofString(write(body))));
    }

    /** Changes a record of which the caller has seen a version. */
    public Answer patch(String path, long version, Object body) {
        return send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .method("PATCH", BodyPublishers.ofString(write(body))));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** A request to be filled by the caller; the path is one of the REST interface or, with a dot before it, of the server. */
    public HttpRequest.Builder request(String path) {
        String full = path.startsWith(".") ? path.substring(1) : "/api/v1" + path;
        return HttpRequest.newBuilder(URI.create(address + full))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json");
    }

    /** The answer as bytes. */
    public HttpResponse<byte[]> bytes(String path) {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Sends any request. */
    public Answer send(HttpRequest.Builder request) {
        try {
            return attempt(request.build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A server may close a kept connection just when it is used again; like a browser, try once more on a new one. */
    private Answer attempt(HttpRequest request) throws IOException, InterruptedException {
        try {
            return Answer.of(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("received no bytes")) {
                throw e;
            }
            return Answer.of(client.send(request, BodyHandlers.ofString()));
        }
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private static String write(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
