// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.formula;

/** A text is no formula. */
public final class FormulaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int offset;

    FormulaException(int offset, String message) {
        super(message);
        this.offset = offset;
    }

    /** The character at which it cannot go on, from zero. */
    public int offset() {
        return offset;
    }
}
