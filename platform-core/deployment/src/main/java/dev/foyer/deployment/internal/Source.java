// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.foyer.deployment.internal.archive.BundleManifest;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What is known of a plugin from its files, whether it runs or not.
 *
 * @param texts translations by language, in JSON
 * @param files whether a file lies beside the descriptor
 */
record Source(
        String section,
        BundleManifest manifest,
        byte[] descriptor,
        Map<String, byte[]> texts,
        Predicate<String> files) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The name of the section by language. */
    Map<String, String> titles() {
        Map<String, String> titles = new TreeMap<>();
        texts.forEach((language, json) -> read(json)
                .map(tree -> tree.path(section + ".title").asText(""))
                .filter(title -> !title.isEmpty())
                .ifPresent(title -> titles.put(language, title)));
        return titles;
    }

    /** Keys of the English texts. */
    Optional<Set<String>> keys() {
        return Optional.ofNullable(texts.get("en")).flatMap(Source::read).map(tree -> {
            Set<String> keys = new HashSet<>();
            tree.fieldNames().forEachRemaining(keys::add);
            return keys;
        });
    }

    private static Optional<JsonNode> read(byte[] json) {
        try {
            return Optional.of(JSON.readTree(json));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
