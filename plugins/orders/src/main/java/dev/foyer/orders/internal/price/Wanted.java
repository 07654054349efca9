// SPDX-License-Identifier: Apache-2.0
package dev.foyer.orders.internal.price;

import static java.util.Objects.requireNonNull;

import dev.foyer.plugin.record.RecordView;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a price is asked for.
 *
 * @param order the order
 * @param product the product
 * @param quantity how many of it
 * @param day the day on which price lists have to be valid
 */
public record Wanted(RecordView order, RecordView product, BigDecimal quantity, LocalDate day) {
    public Wanted {
        requireNonNull(order, "order is null");
        requireNonNull(product, "product is null");
        requireNonNull(quantity, "quantity is null");
        requireNonNull(day, "day is null");
    }
}
