// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** The values of lookups with all that is known of them. Answers come from memory. */
@ProviderType
public interface LookupValues {
    /** The values of a lookup in their order, those that are no longer used included. */
    List<Value> values(String lookup, Locale locale);

    /** One value. */
    Optional<Value> value(String lookup, UUID id, Locale locale);

    /**
     * A value.
     *
     * @param color as the descriptor or an administrator says, such as {@code warn}
     * @param flags as the descriptor says, such as {@code final}
     * @param active may be chosen
     */
    record Value(
            UUID id,
            String code,
            String display,
            String color,
            Set<String> flags,
            Optional<UUID> parent,
            boolean active) {}
}
