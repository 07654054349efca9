// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Names by language as they are kept. */
final class Titles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Titles() {}

    static String write(Map<String, String> titles) {
        try {
            return JSON.writeValueAsString(titles);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Plain values are JSON", e);
        }
    }

    static Map<String, String> read(String titles) {
        try {
            return JSON.readValue(titles, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Titles that are no JSON", e);
        }
    }
}
