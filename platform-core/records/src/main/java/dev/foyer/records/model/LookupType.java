// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A list of values that fields refer to; kept in a table of the section's schema with the columns {@code id}, {@code code},
 * {@code name}, {@code parent_id}, {@code color}, {@code position}, {@code flags} (text array), {@code active}.
 *
 * @param code unique in the installation, such as {@code case-status}
 * @param table table name
 * @param tree whether values have parents
 * @param open whether administrators may add values
 * @param values seeded values in order; administrators' changes to name and colour stay
 */
public record LookupType(
        String section, String code, String schema, String table, boolean tree, boolean open, List<Value> values) {

    /**
     * A seeded value; its name is the translation {@code <lookup>.<code>}, or the given one.
     *
     * @param id derived from section, lookup and code, the same in every installation
     * @param color {@code neutral}, {@code info}, {@code accent}, {@code ok}, {@code warn}, {@code bad}, {@code alt}
     */
    public record Value(
            UUID id, String code, Optional<String> name, Optional<String> parent, String color, Set<String> flags) {}
}
