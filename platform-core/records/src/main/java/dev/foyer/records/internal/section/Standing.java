// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.plugin.Text;
import dev.foyer.records.Sections.State;
import java.util.Optional;

/** How a plugin stands (spec P-2). */
record Standing(State state, Optional<String> rule, Optional<Text> reason, Optional<String> step) {
    static final Standing ACTIVE = new Standing(State.ACTIVE, Optional.empty(), Optional.empty(), Optional.empty());
    static final Standing STOPPED = installed("records.section.stopped");
    static final Standing DISABLED = installed("records.section.disabled");

    private static Standing installed(String reason) {
        return new Standing(State.INSTALLED, Optional.empty(), Optional.of(Text.of(reason)), Optional.empty());
    }

    /** On its way; the step is what it does now. */
    static Standing starting(String step) {
        return new Standing(State.INSTALLED, Optional.empty(), Optional.empty(), Optional.of(step));
    }

    static Standing refused(String rule, Text reason) {
        return new Standing(State.REFUSED, Optional.of(rule), Optional.of(reason), Optional.empty());
    }

    static Standing failed(Text cause) {
        return new Standing(State.FAILED, Optional.empty(), Optional.of(cause), Optional.empty());
    }

    boolean is(State wanted) {
        return state == wanted;
    }
}
