// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin.record;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * An amount of a currency.
 *
 * @param amount with as many decimals as the currency has
 * @param currency ISO 4217 code such as {@code EUR}
 * @since 1.0
 */
public record Money(BigDecimal amount, String currency) {
    public Money {
        requireNonNull(amount, "amount is null");
        requireNonNull(currency, "currency is null");
    }
}
