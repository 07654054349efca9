// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import dev.foyer.licensing.Licence;
import dev.foyer.licensing.Licensing.Installed;
import java.time.Instant;

/**
 * The installed licence as read from its file.
 *
 * @param trusted whether its signature was made by somebody who is trusted now
 */
record Reading(Licence licence, boolean trusted) {
    /** What is wrong with it, if anything. */
    enum State {
        IN_FORCE("in-force"),
        NOT_YET("not-yet"),
        EXPIRED("expired"),
        UNTRUSTED("untrusted");

        private final String code;

        State(String code) {
            this.code = code;
        }
    }

    State state(Instant now) {
        if (!trusted) {
            return State.UNTRUSTED;
        }
        if (licence.validAt(now)) {
            return State.IN_FORCE;
        }
        return now.isBefore(licence.notBefore()) ? State.NOT_YET : State.EXPIRED;
    }

    Installed installed(Instant now) {
        return new Installed(licence, state(now).code);
    }
}
