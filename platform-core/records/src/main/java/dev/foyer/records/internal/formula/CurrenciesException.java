// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.formula;

/** Amounts of two currencies met. */
public final class CurrenciesException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String one;
    private final String other;

    public CurrenciesException(String one, String other) {
        super(one + " and " + other);
        this.one = one;
        this.other = other;
    }

    /** The first currency. */
    public String one() {
        return one;
    }

    /** The one that does not go with it. */
    public String other() {
        return other;
    }
}
