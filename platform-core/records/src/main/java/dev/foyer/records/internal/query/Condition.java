// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.internal.access.Sql;
import java.util.List;

/**
 * A condition with what decides where it may run (measured in ADR 7).
 *
 * @param leakproof indexes serve it under row-level security; if not, external viewers ask the scoped view
 * @param ordered the rows can be read in the order of an index meanwhile; if not, the matches are gathered first
 */
record Condition(Sql sql, boolean leakproof, boolean ordered) {
    static final Condition TRUE = of(Sql.TRUE);
    static final Condition FALSE = of(Sql.FALSE);

    /** A plain comparison. */
    static Condition of(Sql sql) {
        return new Condition(sql, true, true);
    }

    /** A comparison by an operator that is not leakproof, but that ordinary indexes serve. */
    static Condition leaking(Sql sql) {
        return new Condition(sql, false, true);
    }

    /** A search within texts. */
    static Condition within(Sql sql) {
        return new Condition(sql, false, false);
    }

    Condition negated() {
        return new Condition(sql.negated(), leakproof, ordered);
    }

    static Condition and(List<Condition> parts) {
        return merge(Sql.and(parts.stream().map(Condition::sql).toList()), parts);
    }

    static Condition or(List<Condition> parts) {
        return merge(Sql.or(parts.stream().map(Condition::sql).toList()), parts);
    }

    private static Condition merge(Sql sql, List<Condition> parts) {
        return new Condition(
                sql,
                parts.stream().allMatch(Condition::leakproof),
                parts.stream().allMatch(Condition::ordered));
    }
}
