// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.contract;

import dev.foyer.rest.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The OpenAPI document of the platform, kept by hand as YAML beside this class. */
final class OpenApi {
    private OpenApi() {}

    /** The document as JSON. */
    static byte[] json() {
        return json(document());
    }

    /** A document as JSON. */
    static byte[] json(Map<String, Object> document) {
        try {
            return Json.mapper().writeValueAsBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document as plain values. */
    static Map<String, Object> document() {
        try (InputStream stream = OpenApi.class.getResourceAsStream("openapi.yaml")) {
            return members(plain(new Yaml(new SafeConstructor(new LoaderOptions())).load(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The members of a value that is an object. */
    static Map<String, Object> members(@Nullable Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put(String.valueOf(name), member));
        }
        return members;
    }

    /** YAML reads status codes as numbers; names are texts in JSON. */
    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(String.valueOf(name), plain(member)));
            return members;
        }
        return value instanceof List<?> list ? list.stream().map(OpenApi::plain).toList() : value;
    }
}
