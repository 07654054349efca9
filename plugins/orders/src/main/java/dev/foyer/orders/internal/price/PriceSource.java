// SPDX-License-Identifier: Apache-2.0
package dev.foyer.orders.internal.price;

import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.SystemRecords;
import java.util.Optional;

/** One step on the way to a price; empty hands over to the next. */
@FunctionalInterface
interface PriceSource {
    Optional<Money> price(Wanted wanted, SystemRecords records);
}
