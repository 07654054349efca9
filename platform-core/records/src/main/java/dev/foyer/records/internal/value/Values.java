// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.value;

import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.Reference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be said of values of any type. */
public final class Values {
    private Values() {}

    /** Whether two values are the same as far as they are stored: references by identity, numbers by size. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return empty(one) && empty(other);
        }
        if (one instanceof BigDecimal number && other instanceof BigDecimal) {
            return number.compareTo((BigDecimal) other) == 0;
        }
        if (one instanceof Money money && other instanceof Money than) {
            return money.currency().equals(than.currency()) && money.amount().compareTo(than.amount()) == 0;
        }
        if (one instanceof Reference reference && other instanceof Reference) {
            return reference.id().equals(((Reference) other).id());
        }
        if (one instanceof List<?> list && other instanceof List<?>) {
            return ids(list).equals(ids((List<?>) other));
        }
        return Objects.equals(one, other);
    }

    /** Whether there is no value. */
    public static boolean empty(@Nullable Object value) {
        return value == null || (value instanceof List<?> list && list.isEmpty());
    }

    /** The identities in a multi-lookup. */
    public static Set<UUID> ids(List<?> references) {
        return references.stream()
                .map(one -> ((Reference) Objects.requireNonNull(one)).id())
                .collect(Collectors.toSet());
    }
}
