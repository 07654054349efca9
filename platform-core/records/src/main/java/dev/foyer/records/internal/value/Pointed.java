// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.value;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A lookup value as a caller names it: by id, by code, or by how it is shown. */
public record Pointed(Optional<UUID> id, Optional<String> code, Optional<String> display) {
    /** By id. */
    public static Pointed to(UUID id) {
        return new Pointed(Optional.of(id), Optional.empty(), Optional.empty());
    }

    /** By the code of a lookup value. */
    public static Pointed code(String code) {
        return new Pointed(Optional.empty(), Optional.of(code), Optional.empty());
    }

    /** From JSON: an object with {@code id}, {@code code} or {@code display}, or the id itself. */
    static Pointed read(Object json) {
        if (json instanceof UUID id) {
            return to(id);
        }
        if (json instanceof String id) {
            return to(uuid(id));
        }
        if (json instanceof Map<?, ?> parts) {
            if (parts.get("id") instanceof String id) {
                return to(uuid(id));
            }
            if (parts.get("code") instanceof String code) {
                return code(code);
            }
            if (parts.get("display") instanceof String display) {
                return new Pointed(Optional.empty(), Optional.empty(), Optional.of(display));
            }
        }
        throw new InvalidValueException("type", "records.invalid.lookup");
    }

    private static UUID uuid(String text) {
        return Uuids.parse(text).orElseThrow(() -> new InvalidValueException("type", "records.invalid.lookup"));
    }
}
