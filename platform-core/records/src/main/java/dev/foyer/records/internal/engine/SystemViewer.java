// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.UserType;
import dev.foyer.plugin.Viewer;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The platform itself, where a viewer is asked for: listeners and scheduled tasks act as it. */
public final class SystemViewer {
    /** Nobody in particular, without roles. */
    public static final Viewer INSTANCE = new Viewer(
            new UUID(0, 0),
            new UUID(0, 0),
            Optional.empty(),
            UserType.EMPLOYEE,
            "System",
            Set.of(),
            Set.of(),
            Locale.ENGLISH,
            ZoneOffset.UTC);

    private SystemViewer() {}

    /** The viewer as an actor: the system is none. */
    static Optional<Viewer> actor(Viewer viewer) {
        return viewer == INSTANCE ? Optional.empty() : Optional.of(viewer);
    }
}
