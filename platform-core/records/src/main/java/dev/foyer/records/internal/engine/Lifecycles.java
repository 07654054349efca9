// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.model.ObjectType.Lifecycle;
import java.util.List;
import java.util.Optional;

/** The moves of a status that a descriptor allows (spec C-2). */
final class Lifecycles {
    private Lifecycles() {}

    /** Refuses a move of the status that is not among the allowed ones, and says which are. */
    static void check(Draft draft) {
        Optional<Lifecycle> lifecycle = draft.type().lifecycle();
        if (lifecycle.isEmpty()
                || draft.before().isEmpty()
                || !draft.changed(lifecycle.get().field())) {
            return;
        }
        Optional<String> from = draft.before().get().code(lifecycle.get().field());
        Optional<String> to = draft.code(lifecycle.get().field());
        List<String> allowed = lifecycle.get().moves().getOrDefault(from.orElse(""), List.of());
        boolean known = from.map(lifecycle.get().moves()::containsKey).orElse(false);
        if (known && to.filter(allowed::contains).isEmpty()) {
            throw CommonProblem.CONFLICT
                    .because(
                            "records.problem.move",
                            shown(draft.before().get().reference(lifecycle.get().field())))
                    .with("allowed", allowed);
        }
    }

    private static String shown(Optional<Reference> status) {
        return status.map(Reference::display).orElse("");
    }
}
