// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last change of the licence.
 *
 * @param id counts changes up
 * @param jws the licence installed; null when it was removed
 */
public record LicenceChange(long id, @Nullable String jws) {
    /** The licence installed. */
    public Optional<String> installed() {
        return Optional.ofNullable(jws);
    }
}
