// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.query.Filter.Comparison;
import dev.foyer.records.internal.value.Uuids;
import java.util.List;
import java.util.UUID;

/** Comparisons of the identity of a record. */
final class IdConditions {
    private final Comparison comparison;
    private final Target target;

    IdConditions(Comparison comparison, Target target) {
        this.comparison = comparison;
        this.target = target;
    }

    Condition compile() {
        Sql among = Sql.of(target.id() + " = any(?::uuid[])", ids());
        return switch (comparison.operator()) {
            case EQUAL, IN -> Condition.of(among);
            case NOT_EQUAL, OUT -> Condition.of(among.negated());
            case LESS, AT_MOST, GREATER, AT_LEAST, LIKE, IS_NULL -> throw FilterFaults.operator(comparison);
        };
    }

    private List<UUID> ids() {
        return comparison.values().stream()
                .flatMap(value -> target.variables().records(value).orElseGet(() -> List.of(id(value))).stream())
                .toList();
    }

    private UUID id(String value) {
        return Uuids.parse(value).orElseThrow(() -> FilterFaults.value(comparison, value, "lookup"));
    }
}
