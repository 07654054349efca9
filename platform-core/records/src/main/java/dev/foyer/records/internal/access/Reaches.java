// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import dev.foyer.licensing.Operation;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Scope;

/** What a scope means for a record that was read already; the same as {@link ScopeConditions} says in SQL. */
public final class Reaches {
    private Reaches() {}

    /** Whether files may be attached to a record that the viewer may read: to what they may edit, and to their own. */
    public static boolean attaches(Viewer viewer, ObjectType type, Grant grant, Ownership owner) {
        return !grant.frozen()
                && type.files().isPresent()
                && (within(viewer, type, grant.scope(Operation.EDIT), owner)
                        || owner.own(viewer.contact(), viewer.user()));
    }

    /** Whether a record lies within a scope of a viewer. */
    public static boolean within(Viewer viewer, ObjectType type, Scope scope, Ownership owner) {
        return switch (scope) {
            case NONE -> false;
            case OWN -> owner.own(viewer.contact(), viewer.user());
            case ORGANIZATION ->
                type.owner().account().isPresent() && viewer.account().isPresent()
                        ? owner.of(viewer.account())
                        : owner.own(viewer.contact(), viewer.user());
            case ALL -> true;
        };
    }
}
