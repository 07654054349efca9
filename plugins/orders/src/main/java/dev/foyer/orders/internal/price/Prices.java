// SPDX-License-Identifier: Apache-2.0
package dev.foyer.orders.internal.price;

import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.Reference;
import dev.foyer.plugin.record.SystemRecords;
import java.util.List;
import java.util.Optional;

/**
 * The price of a product: the first that a source knows (spec R-7). A price list that the partner or the partner's level
 * has is one more source, between the order's own and the base list.
 */
public final class Prices {
    private static final List<PriceSource> SOURCES = List.of(Prices::ofOrder, Prices::ofBase, Prices::ofProduct);

    private final SystemRecords records;

    public Prices(SystemRecords records) {
        this.records = records;
    }

    public Optional<Money> of(Wanted wanted) {
        return SOURCES.stream()
                .flatMap(source -> source.price(wanted, records).stream())
                .findFirst();
    }

    private static Optional<Money> ofOrder(Wanted wanted, SystemRecords records) {
        return wanted.order().reference("priceList").map(Reference::id).flatMap(list -> new PriceList(list, records)
                .price(wanted));
    }

    private static Optional<Money> ofBase(Wanted wanted, SystemRecords records) {
        return records.list("price-list", "standard==true;active==true", 100).stream()
                .map(list -> new PriceList(list.id(), records))
                .flatMap(list -> list.price(wanted).stream())
                .findFirst();
    }

    private static Optional<Money> ofProduct(Wanted wanted, SystemRecords records) {
        return wanted.product().value("price").map(Money.class::cast);
    }
}
