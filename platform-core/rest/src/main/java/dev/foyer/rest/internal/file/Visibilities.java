// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.file;

import dev.foyer.plugin.record.Visibility;
import java.util.Optional;

/** Names of visibilities on the wire. */
public final class Visibilities {
    private Visibilities() {}

    /** The visibility of a name. */
    public static Optional<Visibility> of(String name) {
        return switch (name) {
            case "public" -> Optional.of(Visibility.PUBLIC);
            case "internal" -> Optional.of(Visibility.INTERNAL);
            default -> Optional.empty();
        };
    }
}
