// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.metadata;

import dev.foyer.directory.Users;
import dev.foyer.records.LookupValues;
import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a field of a new record is when nobody fills it, in the shape that record answers have. */
final class FieldDefault {
    private final Sight sight;

    FieldDefault(Sight sight) {
        this.sight = sight;
    }

    Optional<Object> of(Field field) {
        return field.defaultValue().flatMap(value -> {
            if (value instanceof String name && name.startsWith("$")) {
                return variable(name);
            }
            return field.type() == FieldType.LOOKUP ? lookup(field, String.valueOf(value)) : Optional.of(value);
        });
    }

    private Optional<Object> lookup(Field field, String code) {
        return field.target()
                .filter(target -> sight.sections().lookup(target).isPresent())
                .flatMap(target -> sight.lookups().values(target, sight.words().locale()).stream()
                        .filter(value -> value.code().equals(code))
                        .findFirst())
                .filter(LookupValues.Value::active)
                .map(FieldMetadata::value);
    }

    private Optional<Object> variable(String name) {
        Variables variables = sight.variables();
        return switch (name) {
            case "$now" -> Optional.of(variables.now().toString());
            case "$today" -> Optional.of(variables.today().toString());
            case "$me" ->
                Optional.of(reference(sight.viewer().user(), sight.viewer().name()));
            case "$contact" ->
                Optional.of(reference(sight.viewer().contact(), sight.viewer().name()));
            case "$account" -> account();
            default -> Optional.empty();
        };
    }

    private Optional<Object> account() {
        return sight.users()
                .profile(sight.viewer().user())
                .flatMap(Users.Profile::account)
                .map(account -> reference(account.id(), account.name()));
    }

    private static Map<String, Object> reference(UUID id, String display) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", id);
        shown.put("display", display);
        return shown;
    }
}
