// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.foyer.rest.internal.json.Json;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What is sent on a live connection, in the format of server-sent events. */
final class Message {
    private static final ObjectMapper MAPPER = Json.mapper();

    private Message() {}

    /** An event with its data. */
    static byte[] event(String type, Map<String, ?> data) {
        try {
            return bytes("event: " + type + "\ndata: " + MAPPER.writeValueAsString(data) + "\n\n");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How soon to come back after the connection broke. */
    static byte[] retry(int milliseconds) {
        return bytes("retry: " + milliseconds + "\n\n");
    }

    /** A sign of life. */
    static byte[] heartbeat() {
        return bytes(": alive\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
