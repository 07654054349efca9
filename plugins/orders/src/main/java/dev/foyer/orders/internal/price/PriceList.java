// SPDX-License-Identifier: Apache-2.0
package dev.foyer.orders.internal.price;

import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.SystemRecords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** Prices of one list, which counts on the days of its validity. */
final class PriceList {
    private static final int MOST = 1_000;

    private final UUID id;
    private final SystemRecords records;

    PriceList(UUID id, SystemRecords records) {
        this.id = id;
        this.records = records;
    }

    /** The price for the largest quantity that is reached. */
    Optional<Money> price(Wanted wanted) {
        boolean valid = records.find("price-list", id)
                .filter(list -> valid(list, wanted.day()))
                .isPresent();
        if (!valid) {
            return Optional.empty();
        }
        String ofProduct = "priceList==" + id + ";product==" + wanted.product().id();
        return records.list("product-price", ofProduct, MOST).stream()
                .filter(price -> minimum(price).compareTo(wanted.quantity()) <= 0)
                .max(Comparator.comparing(PriceList::minimum))
                .flatMap(price -> price.value("price"))
                .map(Money.class::cast);
    }

    private static boolean valid(RecordView list, LocalDate day) {
        boolean begun = list.value("validFrom")
                .filter(from -> day.isBefore((LocalDate) from))
                .isEmpty();
        boolean over = list.value("validUntil")
                .filter(until -> day.isAfter((LocalDate) until))
                .isPresent();
        return begun && !over;
    }

    private static BigDecimal minimum(RecordView price) {
        return price.value("minimum").map(BigDecimal.class::cast).orElse(BigDecimal.ZERO);
    }
}
