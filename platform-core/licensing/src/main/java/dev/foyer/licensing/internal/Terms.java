// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import dev.foyer.licensing.ExternalAccess;
import dev.foyer.licensing.Licence;
import java.util.List;
import java.util.Optional;

/**
 * What all answers about the licence depend on. Those that are equal are the same object, so that answers may be remembered
 * with it.
 *
 * @param inForce the licence while external users have a part in it
 * @param begun the licence by which sections run: it may be over for external users (spec L-9)
 * @param custom custom sections in the order in which they came
 */
record Terms(Optional<Licence> inForce, Optional<Licence> begun, List<String> custom, ExternalAccess external) {
    /** Nothing is known yet. */
    static final Terms NONE = new Terms(Optional.empty(), Optional.empty(), List.of(), ExternalAccess.UNRESTRICTED);
}
