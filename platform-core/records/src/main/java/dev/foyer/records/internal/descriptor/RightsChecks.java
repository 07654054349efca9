// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.licensing.Operation;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Scope;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks default rights: what contradicts itself or can never hold. */
final class RightsChecks {
    /** Roles of every installation that only external users hold. */
    private static final Set<String> EXTERNAL = Set.of(
            "all-external-users",
            "partners",
            "self-service-portal-users",
            "customer-portal-users",
            "partner-portal-users",
            "organization-administrators");

    private static final Set<String> EMPLOYEES =
            Set.of("all-employees", "administrators", "agents", "authors", "channel-managers");

    private final Context context;

    RightsChecks(Context context) {
        this.context = context;
    }

    void check(Item object, ObjectType type) {
        object.entries("rights").forEach(role -> role(role, type));
    }

    private void role(Item.Entry role, ObjectType type) {
        if (EXTERNAL.contains(role.key()) && !type.exposed()) {
            context.faults()
                    .error(
                            role.at().place(),
                            Wording.quoted(role.key())
                                    + " are external users, but the object is not exposed; say ‘exposed: true’");
        }
        misspelt(role);
        Map<Operation, Scope> scopes = type.rights().getOrDefault(role.key(), Map.of());
        for (Item.Entry right : role.value().entries()) {
            owner(right, type);
            wider(right, role, scopes);
        }
    }

    private void misspelt(Item.Entry role) {
        if (!EXTERNAL.contains(role.key()) && !EMPLOYEES.contains(role.key())) {
            Wording.near(role.key(), EXTERNAL)
                    .or(() -> Wording.near(role.key(), EMPLOYEES))
                    .ifPresent(meant -> context.faults()
                            .warning(
                                    role.at().place(),
                                    "there is no role " + Wording.quoted(role.key()) + " to begin with; did you mean "
                                            + Wording.quoted(meant) + "?"));
        }
    }

    private void owner(Item.Entry right, ObjectType type) {
        boolean organization =
                right.value().text().filter("organization"::equals).isPresent();
        if (organization && type.owner().account().isEmpty()) {
            context.faults()
                    .error(
                            right.value().place(),
                            "the scope ‘organization’ needs to know the account of a record; say ‘owner: { account: … }’ at the object");
        }
    }

    /** What may not be read cannot be changed; some other role may give the reading, so only the same role is looked at. */
    private void wider(Item.Entry right, Item.Entry role, Map<Operation, Scope> scopes) {
        Scope read = scopes.get(Operation.READ);
        Optional<Scope> scope = right.value().text().flatMap(RightsReader::scope);
        boolean change = right.key().equals("edit") || right.key().equals("delete");
        if (change && read != null && scope.isPresent() && scope.get().compareTo(read) > 0) {
            context.faults()
                    .error(
                            right.value().place(),
                            Wording.quoted(right.key() + ": "
                                            + right.value().text().orElse("")) + " of " + Wording.quoted(role.key())
                                    + " is wider than ‘read: " + read.name().toLowerCase(Locale.ROOT) + "’");
        }
    }
}
