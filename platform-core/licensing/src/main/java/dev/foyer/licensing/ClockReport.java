// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing;

import java.time.Duration;
import java.time.Instant;

/**
 * What the clocks say and which time the licence is judged by (spec L-9).
 *
 * @param judged the time that counts
 * @param clock what the clock of this node says
 * @param latest the latest time that is proven to have passed
 * @param apart how far the clock of the database is ahead of that of this node
 */
public record ClockReport(State state, Instant judged, Instant clock, Instant latest, Duration apart) {
    /** Whether something is wrong. */
    public enum State {
        /** Nothing is. */
        GOOD("good"),
        /** The clock says a time that has long passed; the latest one counts. */
        BEHIND("behind"),
        /** The clock leapt ahead; it counts, but is not yet taken for proven. */
        LEAPT("leapt"),
        /** The clocks of this node and of the database differ; the earlier one counts. */
        APART("apart");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** Code in interfaces. */
        public String code() {
            return code;
        }
    }
}
