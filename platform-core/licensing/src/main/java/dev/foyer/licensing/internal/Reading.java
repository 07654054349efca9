// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import dev.foyer.licensing.Licence;
import dev.foyer.licensing.Licensing.Installed;
import dev.foyer.licensing.Life;
import dev.foyer.licensing.Life.Phase;
import java.time.Instant;
import java.util.Optional;

/**
 * The installed licence as read from its file.
 *
 * @param trusted whether its signature was made by somebody who is trusted now
 */
record Reading(Licence licence, boolean trusted) {
    private static final String UNTRUSTED = "untrusted";

    /** Where in its life it is; empty while nobody trusted has signed it. */
    Optional<Life> life(Instant now) {
        return trusted ? Optional.of(licence.lifeAt(now)) : Optional.empty();
    }

    /** Whether sections run; for employees they do after the end too. */
    boolean begun(Instant now) {
        return life(now).filter(life -> life.phase() != Phase.NOT_YET).isPresent();
    }

    /** Whether external users have a part in it. */
    boolean runs(Instant now) {
        return trusted && licence.runsAt(now);
    }

    String state(Instant now) {
        return life(now).map(life -> life.phase().code()).orElse(UNTRUSTED);
    }

    Installed installed(Instant now) {
        return new Installed(licence, state(now));
    }
}
