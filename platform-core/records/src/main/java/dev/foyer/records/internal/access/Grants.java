// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import dev.foyer.licensing.Operation;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Scope;
import dev.foyer.records.model.SectionType;
import java.util.Map;
import java.util.Set;

/** The rights of roles, as far as they need no knowledge of other objects. Answers come from memory. */
public interface Grants {
    /** What a viewer may do: the union over roles, cut down to what the licence and the exposure allow. */
    Grant grant(Viewer viewer, ObjectType type);

    /** Writes the default rights of a section, once per object and role; what administrators changed later stays. */
    void seed(SectionType section);

    /** A section with the rights that hold: those stored, and those of the descriptor that were not stored yet. */
    default SectionType asStored(SectionType section) {
        return section;
    }

    /** The object types that external users would reach of a section by its rights (spec L-6). */
    default Set<String> reach(SectionType section) {
        return Set.of();
    }

    /** Stores what a role may do with an object from now on, in the place of what it could. */
    default void store(String object, String role, Map<Operation, Scope> scopes) {
        throw new UnsupportedOperationException("These rights cannot be changed");
    }
}
