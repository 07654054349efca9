// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The translation keys that a descriptor needs, with the places that need them. */
final class Labels {
    private final Map<String, Place> needed = new LinkedHashMap<>();

    void need(String key, Place place) {
        needed.putIfAbsent(key, place);
    }

    /** Warns of every text that is missing in English. */
    void check(Set<String> texts, Faults faults) {
        needed.forEach((key, place) -> {
            if (!texts.contains(key)) {
                faults.warning(
                        place, "no English text " + Wording.quoted(key) + "; add it to OSGI-INF/foyer/i18n/en.json");
            }
        });
    }
}
