// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

import static java.util.Objects.requireNonNull;

import dev.foyer.database.Database;
import dev.foyer.directory.internal.store.RevocationMapper;
import dev.foyer.directory.internal.store.Revoked;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what was revoked since the last look, and misses nothing whatever the order in which transactions end. */
final class Revocations {
    private final Database database;
    private final RevocationMapper mapper;
    private Set<Long> seen = Set.of();
    private String horizon = "";

    Revocations(Database database, RevocationMapper mapper) {
        this.database = requireNonNull(database, "database is null");
        this.mapper = requireNonNull(mapper, "mapper is null");
    }

    /** Subjects revoked since the last look; nothing at the first one. */
    synchronized List<String> look() {
        return database.system(connection -> {
            String next = mapper.horizon();
            List<Revoked> found = mapper.since(horizon.isEmpty() ? next : horizon);
            List<String> subjects = horizon.isEmpty() ? List.of() : unseen(found);
            seen = found.stream().map(Revoked::id).collect(Collectors.toUnmodifiableSet());
            horizon = next;
            return subjects;
        });
    }

    private List<String> unseen(List<Revoked> found) {
        return found.stream()
                .filter(revoked -> !seen.contains(revoked.id()))
                .map(Revoked::subject)
                .distinct()
                .toList();
    }
}
