// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.licensing.Operation;
import dev.foyer.records.model.Scope;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads default rights. */
final class RightsReader {
    private RightsReader() {}

    static Map<String, Map<Operation, Scope>> read(Item item) {
        Map<String, Map<Operation, Scope>> rights = new LinkedHashMap<>();
        item.entries().forEach(role -> rights.put(role.key(), scopes(role.value())));
        return rights;
    }

    /** What holds when a descriptor does not speak of rights. */
    static Map<String, Map<Operation, Scope>> usual() {
        Map<String, Map<Operation, Scope>> rights = new LinkedHashMap<>();
        rights.put(
                "all-employees",
                Map.of(Operation.READ, Scope.ALL, Operation.CREATE, Scope.ALL, Operation.EDIT, Scope.ALL));
        rights.put("administrators", Map.of(Operation.DELETE, Scope.ALL));
        return rights;
    }

    private static Map<Operation, Scope> scopes(Item item) {
        Map<Operation, Scope> scopes = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            item.text(operation.name().toLowerCase(Locale.ROOT))
                    .flatMap(RightsReader::scope)
                    .ifPresent(scope -> scopes.put(operation, scope));
        }
        return scopes;
    }

    static Optional<Scope> scope(String text) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
