// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests.rest;

import static dev.foyer.itests.rest.Problems.registeredCase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.itests.Answer;
import dev.foyer.itests.Caller;
import dev.foyer.itests.Portal;
import dev.foyer.itests.WithPortal;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Live events reach those who may see them, for as long as their session lasts. */
@WithPortal
class EventsIT {
    @Test
    void aRecordIsToldToItsReadersAndToNobodyElse(Portal portal) throws IOException {
        try (Stream mine = Stream.open(portal, "customer@alder.example");
                Stream others = Stream.open(portal, "customer@birch.example")) {
            Portal.await(
                    "both are open",
                    Duration.ofSeconds(10),
                    () -> mine.has("event: sections") && others.has("event: sections"));

            String id = registeredCase(portal.as("customer@alder.example")).text("/id");

            Portal.await("the event", Duration.ofSeconds(10), () -> mine.has(id));
            assertThat(others.has(id)).isFalse();
        }
    }

    @Test
    void theStreamEndsWithTheSession(Portal portal) throws IOException {
        try (Stream stream = Stream.open(portal, "partner@cedar.example")) {
            Portal.await("it is open", Duration.ofSeconds(10), () -> stream.has("retry: "));

            portal.as("partner@cedar.example").delete("/session?everywhere=true");

            Portal.await("the last event", Duration.ofSeconds(10), () -> stream.has("event: session"));
            Portal.await("the end", Duration.ofSeconds(10), stream::ended);
        }
    }

    @Test
    void manyOpenStreamsDoNotStopOthers(Portal portal) throws IOException {
        List<Stream> streams = new ArrayList<>();
        try {
            for (String login :
                    new String[] {"customer@alder.example", "customer@birch.example", "agent@foyer.example"}) {
                String cookie = Stream.cookie(portal, login);
                for (int count = 0; count < 40; count++) {
                    streams.add(Stream.openWith(portal, cookie));
                }
            }
            Caller caller = portal.as("customer@birch.example");
            for (int count = 0; count < 20; count++) {
                Answer answer = caller.get("/session");
                assertThat(answer.status()).isEqualTo(200);
            }
        } finally {
            for (Stream stream : streams) {
                stream.close();
            }
        }
    }

    /** An open stream of a demo user. */
    private static final class Stream implements AutoCloseable {
        private final Socket socket;
        private final StringBuilder heard = new StringBuilder();
        private boolean ended;

        private Stream(Socket socket) {
            this.socket = socket;
        }

        static Stream open(Portal portal, String login) throws IOException {
            return openWith(portal, cookie(portal, login));
        }

        static String cookie(Portal portal, String login) {
            return portal.anonymous()
                    .post("/session", Map.of("login", login, "password", "foyer-demo-2026"))
                    .header("Set-Cookie")
                    .split(";", 2)[0];
        }

        static Stream openWith(Portal portal, String cookie) throws IOException {
            Socket socket = new Socket("localhost", portal.port());
            socket.setSoTimeout(20);
            socket.getOutputStream()
                    .write(("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nCookie: "
                                    + cookie + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new Stream(socket);
        }

        boolean has(String text) {
            read();
            return heard.indexOf(text) >= 0;
        }

        /** The last chunk of an answer without length is empty. */
        boolean ended() {
            read();
            return ended || heard.indexOf("\r\n0\r\n") >= 0;
        }

        private void read() {
            byte[] buffer = new byte[8192];
            try {
                for (int count = socket.getInputStream().read(buffer);
                        count >= 0;
                        count = socket.getInputStream().read(buffer)) {
                    heard.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
                }
                ended = true;
            } catch (IOException e) {
                // Nothing more for now.
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
