// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.foyer.plugin.UserType;
import dev.foyer.plugin.Viewer;
import dev.foyer.rest.internal.caller.Caller;
import dev.foyer.rest.internal.problem.Problems;
import dev.foyer.rest.internal.problem.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;

/** The application without a network. */
public final class InMemory {
    /** A customer. */
    public static final Viewer CUSTOMER = new Viewer(
            UUID.randomUUID(),
            UUID.randomUUID(),
            Optional.of(UUID.randomUUID()),
            UserType.EXTERNAL,
            "Maya Lindholm",
            Set.of(),
            Set.of("customer"),
            Locale.ENGLISH,
            ZoneId.of("Europe/Berlin"));

    private static final URI BASE = URI.create("http://localhost/api/v1/");

    private final ApplicationHandler handler;

    public InMemory(Object... resources) {
        this.handler = new ApplicationHandler(Application.of(List.of(resources), new Problems(new Texts())));
    }

    /** An answer. */
    public record Answer(ContainerResponse response, byte[] body) {
        public int status() {
            return response.getStatus();
        }

        public String header(String name) {
            return String.valueOf(response.getHeaderString(name));
        }

        public JsonNode json() throws IOException {
            return new ObjectMapper().readTree(body);
        }
    }

    /** Sends a request of a customer. */
    public Answer send(String method, String path, String body, String... headers) {
        return send(Optional.of(CUSTOMER), method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer send(Optional<Viewer> viewer, String method, String path, byte[] body, String... headers) {
        ContainerRequest request = new ContainerRequest(
                BASE, BASE.resolve(path), method, null, new MapPropertiesDelegate(), handler.getConfiguration());
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        if (body.length > 0) {
            request.setEntityStream(new ByteArrayInputStream(body));
        }
        new Caller(UUID.randomUUID(), viewer, Locale.ENGLISH).in(request);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            ContainerResponse response = handler.apply(request, output).get();
            return new Answer(response, output.toByteArray());
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
