// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import static java.util.stream.Collectors.joining;

import dev.foyer.database.Identity;
import dev.foyer.plugin.Role;
import dev.foyer.plugin.Viewer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Database role and settings of viewers, remembered as long as the viewer stays the same: each request needs them often. */
final class Identities {
    private static final int MOST = 5_000;

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    Identity of(Viewer viewer) {
        Known last = known.get(viewer.user());
        if (last != null && last.viewer == viewer) {
            return last.identity;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        Identity identity = identity(viewer);
        known.put(viewer.user(), new Known(viewer, identity));
        return identity;
    }

    private static Identity identity(Viewer viewer) {
        return new Identity(
                viewer.external() ? Identity.Role.EXTERNAL : Identity.Role.STAFF,
                Map.of(
                        "foyer.user", viewer.user().toString(),
                        "foyer.contact", viewer.contact().toString(),
                        "foyer.account", viewer.account().map(UUID::toString).orElse(""),
                        "foyer.roles", roles(viewer)));
    }

    private static String roles(Viewer viewer) {
        return viewer.roles().stream()
                .map(Role::id)
                .sorted()
                .map(UUID::toString)
                .collect(joining(","));
    }

    private record Known(Viewer viewer, Identity identity) {}
}
