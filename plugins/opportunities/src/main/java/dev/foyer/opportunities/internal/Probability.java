// SPDX-License-Identifier: Apache-2.0
package dev.foyer.opportunities.internal;

import dev.foyer.plugin.record.RecordDraft;
import java.util.Optional;

/** The probability of an opportunity: that of its stage, unless somebody gave another while it is open. */
final class Probability {
    private static final String FLAG = "probability-";

    private final RecordDraft draft;

    Probability(RecordDraft draft) {
        this.draft = draft;
    }

    void settle() {
        boolean closed = draft.flags("stage").contains("final");
        boolean given =
                draft.changed("probability") && draft.value("probability").isPresent();
        boolean emptied = draft.value("probability").isEmpty();
        if (given && !closed) {
            draft.set("ownProbability", !draft.value("probability").equals(usual().map(Object.class::cast)));
        } else if (emptied) {
            draft.set("ownProbability", false);
        }
        if (closed || !own()) {
            usual().ifPresent(percent -> draft.set("probability", percent));
        }
        if (closed) {
            draft.set("ownProbability", false);
        }
    }

    private boolean own() {
        return draft.value("ownProbability").filter(Boolean.TRUE::equals).isPresent();
    }

    /** What the flag of the stage says, in percent. */
    private Optional<Long> usual() {
        return draft.flags("stage").stream()
                .filter(flag -> flag.startsWith(FLAG))
                .map(flag -> Long.valueOf(flag.substring(FLAG.length())))
                .findFirst();
    }
}
