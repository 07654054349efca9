// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import static java.util.stream.Collectors.joining;

import dev.foyer.licensing.Operation;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Scope;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;

/** Which external roles have which scope on an object, and the condition that says so in SQL. */
final class ExternalRights {
    private final ObjectType type;
    private final Map<String, UUID> roles;

    /**
     * Rights of an object.
     *
     * @param roles ids of external roles by code
     */
    ExternalRights(ObjectType type, Map<String, UUID> roles) {
        this.type = type;
        this.roles = roles;
    }

    boolean granted(Operation operation) {
        return type.exposed() && !byScope(operation).isEmpty();
    }

    /** The condition of an operation: whoever holds one of the roles has the scope of it. */
    String condition(Operation operation, BiFunction<ScopeTerms, Scope, String> term) {
        return byScope(operation).entrySet().stream()
                .map(entry -> term.apply(new ScopeTerms(type, ScopeTerms.held(entry.getValue())), entry.getKey()))
                .map(condition -> "(" + condition + ")")
                .collect(joining(" or "));
    }

    /** The condition of reading, in the form that leaves the planner its estimates. */
    String reading() {
        String condition = condition(Operation.READ, ScopeTerms::of);
        Set<Scope> scopes = byScope(Operation.READ).keySet();
        boolean several = scopes.size() > 1 || (scopes.contains(Scope.ORGANIZATION) && ScopeTerms.alone(type));
        return several ? ScopeTerms.hidden("(" + condition + ")") : condition;
    }

    private Map<Scope, Set<UUID>> byScope(Operation operation) {
        Map<Scope, Set<UUID>> scopes = new EnumMap<>(Scope.class);
        type.rights().forEach((role, right) -> {
            Scope scope = right.getOrDefault(operation, Scope.NONE);
            UUID id = roles.get(role);
            if (scope != Scope.NONE && id != null) {
                scopes.computeIfAbsent(scope, any -> new TreeSet<>()).add(id);
            }
        });
        return scopes;
    }
}
