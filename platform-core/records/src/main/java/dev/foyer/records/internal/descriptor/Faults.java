// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the mistakes of one file. */
final class Faults {
    private final String file;
    private final Set<Fault> found = new LinkedHashSet<>();

    Faults(String file) {
        this.file = file;
    }

    void error(Place place, String message) {
        found.add(new Fault(file, place.line(), place.column(), false, message));
    }

    void warning(Place place, String message) {
        found.add(new Fault(file, place.line(), place.column(), true, message));
    }

    /** Reports a name that nothing has, with what it may have meant and what there is. */
    void unknown(Place place, String noun, String name, Iterable<String> allowed) {
        error(place, "unknown " + noun + " " + Wording.quoted(name) + Wording.instead(name, allowed));
    }

    List<Fault> inOrder() {
        List<Fault> sorted = new ArrayList<>(found);
        sorted.sort(Fault.BY_PLACE);
        return sorted;
    }
}
