// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.record;

import dev.foyer.records.Records;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value that may be chosen, on the wire. */
record ChoiceJson(
        UUID id,
        String display,
        @Nullable String code,
        @Nullable String color) {
    static ChoiceJson from(Records.Choice choice) {
        return new ChoiceJson(
                choice.id(),
                choice.display(),
                choice.code().orElse(null),
                choice.color().orElse(null));
    }
}
