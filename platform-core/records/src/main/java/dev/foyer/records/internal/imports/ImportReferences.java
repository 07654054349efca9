// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.imports;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.SystemRecords;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what imported rows point to: records of the same source, people by e-mail address or login, companies by name. */
final class ImportReferences {
    private final ImportKeyMapper keys;
    private final SystemRecords records;

    ImportReferences(ImportKeyMapper keys, SystemRecords records) {
        this.keys = keys;
        this.records = records;
    }

    /**
     * The fields with every such reference replaced by the id of its record.
     *
     * @param source of keys that name none
     */
    Map<String, @Nullable Object> resolved(ObjectType type, String source, Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> resolved = new LinkedHashMap<>();
        fields.forEach((code, value) -> resolved.put(code, resolved(type, source, code, value)));
        return resolved;
    }

    private @Nullable Object resolved(ObjectType type, String own, String code, @Nullable Object value) {
        Optional<String> target = type.field(code).flatMap(Field::target);
        if (!(value instanceof Map<?, ?> reference) || target.isEmpty()) {
            return value;
        }
        if (absent(target.get(), own, reference)) {
            return null;
        }
        return find(target.get(), own, reference, code)
                .<Object>map(id -> Map.of("id", id.toString()))
                .orElse(value);
    }

    /** Whether a record that is said to be optional is not there, such as one of a section that is not installed. */
    private boolean absent(String target, String own, Map<?, ?> reference) {
        if (!Boolean.TRUE.equals(reference.get("optional"))) {
            return false;
        }
        String source = text(reference, "source").orElse(own);
        return text(reference, "key")
                .flatMap(key -> keys.find(source, target, key))
                .flatMap(id -> records.find(target, id))
                .isEmpty();
    }

    /** Empty for a reference of another kind, which the engine resolves itself. */
    private Optional<UUID> find(String target, String own, Map<?, ?> reference, String code) {
        Optional<String> key = text(reference, "key");
        if (key.isPresent()) {
            String source = text(reference, "source").orElse(own);
            return Optional.of(keys.find(source, target, key.get()).orElseThrow(() -> missing(code, key.get())));
        }
        Optional<String> login = text(reference, "login").filter(name -> target.equals("user"));
        if (login.isPresent()) {
            return Optional.of(keys.user(login.get()).orElseThrow(() -> missing(code, login.get())));
        }
        if (target.equals("contact") && text(reference, "email").isPresent()) {
            return Optional.of(contact(text(reference, "email").orElse(""), text(reference, "name")));
        }
        return text(reference, "name").filter(name -> target.equals("account")).map(this::account);
    }

    private UUID contact(String email, Optional<String> name) {
        return keys.contact(email).orElseGet(() -> {
            String full = name.orElseGet(() -> email.replaceAll("@.*", "")).strip();
            int space = full.lastIndexOf(' ');
            Map<String, Object> values =
                    new LinkedHashMap<>(Map.of("email", email, "lastName", full.substring(space + 1)));
            if (space > 0) {
                values.put("firstName", full.substring(0, space));
            }
            return records.create("contact", values);
        });
    }

    private UUID account(String name) {
        return keys.account(name).orElseGet(() -> records.create("account", Map.of("name", name)));
    }

    private static Optional<String> text(Map<?, ?> reference, String member) {
        return Optional.ofNullable(reference.get(member)).map(Object::toString);
    }

    private static ProblemException missing(String code, String what) {
        return ProblemException.invalid(
                List.of(Violation.field(code, "reference", "records.invalid.import-reference", what)));
    }
}
