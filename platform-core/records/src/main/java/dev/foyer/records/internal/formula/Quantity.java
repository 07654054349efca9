// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * A number that may be money.
 *
 * @param currency ISO 4217 code; empty for plain numbers
 */
public record Quantity(BigDecimal amount, Optional<String> currency) {
    private static final MathContext PRECISION = new MathContext(34, RoundingMode.HALF_UP);

    /** A plain number. */
    public static Quantity of(BigDecimal amount) {
        return new Quantity(amount, Optional.empty());
    }

    Quantity plus(Quantity other) {
        return with(other, BigDecimal::add);
    }

    Quantity minus(Quantity other) {
        return with(other, BigDecimal::subtract);
    }

    Quantity times(Quantity other) {
        return with(other, (one, two) -> one.multiply(two, PRECISION));
    }

    /** Money by money is a plain number. Nothing can be divided by zero. */
    Optional<Quantity> by(Quantity other) {
        if (other.amount.signum() == 0) {
            return Optional.empty();
        }
        Quantity ratio = with(other, (one, two) -> one.divide(two, PRECISION));
        return Optional.of(other.currency.isPresent() ? of(ratio.amount) : ratio);
    }

    Quantity negated() {
        return new Quantity(amount.negate(), currency);
    }

    private Quantity with(Quantity other, BinaryOperator<BigDecimal> operation) {
        if (currency.isPresent() && other.currency.isPresent() && !currency.equals(other.currency)) {
            throw new CurrenciesException(currency.get(), other.currency.get());
        }
        return new Quantity(operation.apply(amount, other.amount), currency.or(other::currency));
    }
}
