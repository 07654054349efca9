// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.person;

import java.util.Set;

/** Codes between commas, as the store gives them. */
final class Codes {
    private Codes() {}

    static Set<String> split(String codes) {
        return codes.isEmpty() ? Set.of() : Set.of(codes.split(","));
    }
}
