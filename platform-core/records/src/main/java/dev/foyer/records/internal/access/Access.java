// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import dev.foyer.database.Identity;
import dev.foyer.licensing.Operation;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.model.ObjectType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Decides who may see and do what. Lists, counts, single records, search, feed, files, choices and live events all ask
 * here; no other code decides.
 */
public interface Access {
    /** What a viewer may do with the records of an object; {@link Grant#NOTHING} if the object does not exist for them. */
    Grant grant(Viewer viewer, ObjectType type);

    /**
     * Lets pass who may change anything at the moment.
     *
     * @throws dev.foyer.plugin.ProblemException 403 for an external user while the portal is read-only (spec L-6, L-9)
     */
    void requireWritable(Viewer viewer);

    /** The database role and settings for work on behalf of a viewer. */
    Identity identity(Viewer viewer);

    /**
     * The condition that rows must meet for an operation, on a table alias; false when it is not granted.
     *
     * @param alias a constant, such as {@code r}
     */
    Sql predicate(Viewer viewer, ObjectType type, Operation operation, String alias);

    /**
     * The same condition as disjoint alternatives, each of which an index serves: to be joined by {@code union all}. At
     * least one.
     */
    List<Sql> branches(Viewer viewer, ObjectType type, Operation operation, String alias);

    /** A record if the viewer may read it; joins the transaction of the thread. */
    Optional<Visible> visible(Viewer viewer, String object, UUID id);

    /** A record if the viewer may do this with it; joins the transaction of the thread. */
    Optional<Visible> permitted(Viewer viewer, String object, UUID id, Operation operation);

    /** Those of the records that the viewer may read. */
    Set<UUID> visible(Viewer viewer, String object, Collection<UUID> ids);
}
