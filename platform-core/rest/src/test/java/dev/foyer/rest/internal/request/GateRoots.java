// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

import java.util.Set;

/** Shows tests of other packages what the gate knows. */
public final class GateRoots {
    private GateRoots() {}

    public static Set<String> known() {
        return OpenPaths.ROOTS;
    }
}
