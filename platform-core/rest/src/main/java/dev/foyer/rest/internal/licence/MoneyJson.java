// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.licence;

import dev.foyer.licensing.LicenceStanding.Price;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/** An amount of money on the wire. */
public record MoneyJson(String amount, String currency) {
    /** The price of so many. */
    static MoneyJson of(Price price, long count) {
        return new MoneyJson(
                BigDecimal.valueOf(price.amount() * count).setScale(2).toPlainString(), price.currency());
    }

    /** The sum; empty for nothing, and for different currencies. */
    static Optional<MoneyJson> sum(Collection<MoneyJson> amounts) {
        boolean one = amounts.stream().map(MoneyJson::currency).distinct().count() == 1;
        return one
                ? Optional.of(new MoneyJson(
                        amounts.stream()
                                .map(money -> new BigDecimal(money.amount()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .toPlainString(),
                        amounts.iterator().next().currency()))
                : Optional.empty();
    }
}
