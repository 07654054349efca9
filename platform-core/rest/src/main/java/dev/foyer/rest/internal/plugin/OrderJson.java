// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.plugin;

import dev.foyer.deployment.Operation;
import dev.foyer.rest.internal.problem.RestProblem;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An operation that is asked for: {@code install}, {@code update}, {@code rollback} or {@code remove}. */
record OrderJson(@Nullable String operation, @Nullable UUID version) {
    Operation wanted() {
        return Arrays.stream(Operation.values())
                .filter(it -> it != Operation.PURGE && it.code().equals(operation))
                .findFirst()
                .orElseThrow(() -> RestProblem.MALFORMED_JSON.because("rest.plugin.operation"));
    }

    Optional<UUID> archive() {
        return Optional.ofNullable(version);
    }
}
