// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.model.ObjectType;

/** Compiles filters of descriptors: they may use every column, whatever the viewer may read. */
public interface Conditions {
    /**
     * The condition that a filter means, with the variables of a viewer.
     *
     * @param filter RSQL
     * @param alias of the table of the object
     */
    Sql compile(Viewer viewer, ObjectType type, String filter, String alias);
}
