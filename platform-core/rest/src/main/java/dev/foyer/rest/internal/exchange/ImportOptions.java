// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.foyer.records.SheetImport.Options;
import dev.foyer.rest.internal.json.Json;
import dev.foyer.rest.internal.request.Query;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the sender of a table wants, from the fields of the form. */
final class ImportOptions {
    private static final Set<String> KNOWN =
            Set.of("dryRun", "mapping", "key", "emptyCells", "separator", "encoding", "sheet");
    private static final ObjectMapper JSON = Json.mapper();

    private ImportOptions() {}

    static Options of(Map<String, String> fields) {
        for (String name : fields.keySet()) {
            if (!KNOWN.contains(name)) {
                throw Query.bad(name, "rest.import.option");
            }
        }
        boolean dryRun = oneOf(fields, "dryRun", "false", "true").equals("true");
        boolean clear = oneOf(fields, "emptyCells", "keep", "clear").equals("clear");
        Optional<String> key = Optional.ofNullable(fields.get("key")).filter(text -> !text.isBlank());
        return new Options(dryRun, mapping(fields.getOrDefault("mapping", "")), key, clear);
    }

    private static String oneOf(Map<String, String> fields, String name, String usual, String other) {
        String value = fields.getOrDefault(name, usual);
        if (!value.equals(usual) && !value.equals(other)) {
            throw Query.bad(name, "rest.import.one-of", usual, other);
        }
        return value;
    }

    private static Map<String, String> mapping(String json) {
        if (json.isBlank()) {
            return Map.of();
        }
        try {
            Map<String, @Nullable String> given =
                    JSON.readValue(json, new TypeReference<Map<String, @Nullable String>>() {});
            Map<String, String> mapping = new HashMap<>();
            given.forEach((title, field) -> mapping.put(title, field == null ? "" : field));
            return mapping;
        } catch (JsonProcessingException e) {
            throw Query.bad("mapping", "rest.import.mapping");
        }
    }
}
