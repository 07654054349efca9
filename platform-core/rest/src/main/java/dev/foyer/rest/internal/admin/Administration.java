// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.admin;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import java.util.List;

/** Who may do system operations (spec A-10): administrators, and all of them. */
public final class Administration {
    private static final List<String> ALL = List.of("plugins", "licence", "users");

    private Administration() {}

    /** Codes of the operations that a viewer may do. */
    public static List<String> operations(Viewer viewer) {
        return administrator(viewer) ? ALL : List.of();
    }

    /** Refuses everybody who may not do system operations. */
    public static void require(Viewer viewer) {
        if (!administrator(viewer)) {
            throw CommonProblem.FORBIDDEN.because("rest.problem.administrators-only");
        }
    }

    /** Whether a viewer is one of them. */
    public static boolean administrator(Viewer viewer) {
        return !viewer.external() && viewer.hasRole("administrators");
    }
}
