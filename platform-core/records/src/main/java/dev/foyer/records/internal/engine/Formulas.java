// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.Money;
import dev.foyer.records.internal.formula.CurrenciesException;
import dev.foyer.records.internal.formula.Formula;
import dev.foyer.records.internal.formula.Quantity;
import dev.foyer.records.model.Derived;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes the fields of a draft that descriptors give a formula. */
final class Formulas {
    private static final int MOST_DECIMALS = 6;
    private static final int CENTS = 2;

    private Formulas() {}

    /** In the order of the descriptor, in which one may use another that stands before it. */
    static void compute(Draft draft) {
        for (Field field : draft.type().fields()) {
            if (field.derived().orElse(null) instanceof Derived.Formula formula) {
                compute(draft, field, Formula.parse(formula.text()));
            }
        }
    }

    private static void compute(Draft draft, Field field, Formula formula) {
        try {
            Optional<Quantity> value = formula.value(code -> quantity(draft.raw(code)));
            draft.put(field.code(), value.map(it -> stored(field, it)).orElse(null));
        } catch (CurrenciesException mixed) {
            draft.reject(currencies(draft.type(), field, mixed));
        }
    }

    /** What is wrong when amounts of several currencies meet in a field. */
    static Violation currencies(ObjectType type, Field field, CurrenciesException mixed) {
        return Violation.field(
                filled(type, field).code(), "currency", "records.invalid.currencies", mixed.one(), mixed.other());
    }

    /** The amount that somebody filled in, from which another follows. */
    private static Field filled(ObjectType type, Field field) {
        if (!(field.derived().orElse(null) instanceof Derived.Formula formula)) {
            return field;
        }
        return Formula.parse(formula.text())
                .names()
                .flatMap(name -> type.field(name.code()).stream())
                .filter(one -> one.type() == FieldType.MONEY)
                .reduce((first, last) -> last)
                .map(one -> filled(type, one))
                .orElse(field);
    }

    private static Optional<Quantity> quantity(@Nullable Object value) {
        if (value instanceof Money money) {
            return Optional.of(new Quantity(money.amount(), Optional.of(money.currency())));
        }
        if (value instanceof Long number) {
            return Optional.of(Quantity.of(BigDecimal.valueOf(number)));
        }
        return value instanceof BigDecimal number ? Optional.of(Quantity.of(number)) : Optional.empty();
    }

    /** An amount without a currency is no money. */
    static @Nullable Object stored(Field field, Quantity value) {
        return switch (field.type()) {
            case MONEY ->
                value.currency()
                        .map(currency -> new Money(value.amount().setScale(CENTS, RoundingMode.HALF_UP), currency))
                        .orElse(null);
            case INTEGER -> value.amount().setScale(0, RoundingMode.HALF_UP).longValueExact();
            default -> decimal(value.amount());
        };
    }

    private static BigDecimal decimal(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(Math.min(MOST_DECIMALS, Math.max(0, amount.scale())), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
