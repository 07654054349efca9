// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.matrix;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Where an edition may run and how much of it.
 *
 * @param products host products it may run with; a star for every one
 * @param price list price of a seat for a year (spec L-12)
 * @param limits limits by name
 */
public record EditionRules(List<String> products, int price, Map<String, Long> limits) {
    private static final String EVERY = "*";

    public EditionRules {
        products = List.copyOf(products);
        limits = Map.copyOf(limits);
    }

    /** Whether at least one of the host products allows it (spec L-2). */
    public boolean allowedWith(Collection<String> hostProducts) {
        return hostProducts.stream().anyMatch(product -> products.contains(EVERY) || products.contains(product));
    }
}
