// SPDX-License-Identifier: Apache-2.0
package dev.foyer.orders.internal;

import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordView;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of a payment plan. */
final class Installments {
    private static final int CENTS = 2;

    private Installments() {}

    /** What a share of the order is now. */
    static void settle(RecordDraft installment, RecordView order) {
        BigDecimal share =
                installment.value("share").map(BigDecimal.class::cast).orElse(BigDecimal.ZERO);
        order.value("total").map(Money.class::cast).ifPresent(total -> installment.set("amount", part(total, share)));
    }

    private static Money part(Money total, BigDecimal share) {
        BigDecimal amount = total.amount().multiply(share).divide(Percent.ALL, CENTS, RoundingMode.HALF_UP);
        return new Money(amount, total.currency());
    }
}
