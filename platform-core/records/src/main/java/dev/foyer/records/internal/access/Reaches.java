// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Scope;

/** What a scope means for a record that was read already; the same as {@link ScopeConditions} says in SQL. */
public final class Reaches {
    private Reaches() {}

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
