// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import java.util.List;
import java.util.function.Function;

/** A list on the wire that has no further pages. */
public record ItemsJson<T>(List<T> items) {
    /** The wire form of each value. */
    public static <S, T> ItemsJson<T> from(List<S> values, Function<S, T> wire) {
        return new ItemsJson<>(values.stream().map(wire).toList());
    }
}
