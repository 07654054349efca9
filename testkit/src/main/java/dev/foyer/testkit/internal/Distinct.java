// SPDX-License-Identifier: Apache-2.0
package dev.foyer.testkit.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lets the first of those pass that have the same key. */
final class Distinct {
    private Distinct() {}

    static <T> Predicate<T> by(Function<T, String> key) {
        Set<String> met = new HashSet<>();
        return candidate -> met.add(key.apply(candidate));
    }
}
