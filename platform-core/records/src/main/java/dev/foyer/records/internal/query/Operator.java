// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The comparisons of filters. */
public enum Operator {
    EQUAL(false, "=="),
    NOT_EQUAL(false, "!="),
    LESS(false, "<", "=lt="),
    AT_MOST(false, "<=", "=le="),
    GREATER(false, ">", "=gt="),
    AT_LEAST(false, ">=", "=ge="),
    IN(true, "=in="),
    OUT(true, "=out="),
    LIKE(false, "=like="),
    IS_NULL(false, "=isnull=");

    private final ComparisonOperator syntax;

    Operator(boolean several, String... symbols) {
        this.syntax = new ComparisonOperator(symbols, several);
    }

    /** All of them, for the parser. */
    static Set<ComparisonOperator> syntax() {
        return Arrays.stream(values()).map(operator -> operator.syntax).collect(Collectors.toSet());
    }

    /** The operator that the parser found. */
    static Operator of(ComparisonOperator parsed) {
        return Arrays.stream(values())
                .filter(operator -> operator.syntax.equals(parsed))
                .findFirst()
                .orElseThrow();
    }

    /** How it is written. */
    public String symbol() {
        return syntax.getSymbol();
    }

    /** Whether it says that something is not so. */
    boolean negative() {
        return this == NOT_EQUAL || this == OUT;
    }

    /** The operator that a negative one negates. */
    Operator positive() {
        return this == NOT_EQUAL ? EQUAL : this == OUT ? IN : this;
    }

    /** The same in SQL, for those that compare with one value. */
    String sql() {
        return switch (this) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "<>";
            case LESS, AT_MOST, GREATER, AT_LEAST -> symbol();
            case IN, OUT, LIKE, IS_NULL -> throw new IllegalStateException(name());
        };
    }
}
