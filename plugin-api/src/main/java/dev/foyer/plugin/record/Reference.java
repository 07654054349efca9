// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin.record;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;

/**
 * A lookup value: another record or a value of a lookup.
 *
 * @param id the record referred to
 * @param display how it is shown, in the language of the viewer
 * @param code stable code, when it is a value of a lookup that the descriptor seeds
 * @since 1.0
 */
public record Reference(UUID id, String display, Optional<String> code) {
    public Reference {
        requireNonNull(id, "id is null");
        requireNonNull(display, "display is null");
        requireNonNull(code, "code is null");
    }
}
