// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.metadata;

import dev.foyer.directory.Users;
import dev.foyer.licensing.Operation;
import dev.foyer.licensing.PortalClock;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.LookupValues;
import dev.foyer.records.Operations;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.model.Audience;
import dev.foyer.records.model.ObjectType;
import java.util.List;
import java.util.Optional;

/** What one viewer may see of descriptors, and how it is called in their language. */
record Sight(
        Viewer viewer,
        Access access,
        Operations operations,
        Sections sections,
        LookupValues lookups,
        Users users,
        Wording words) {
    Variables variables() {
        return Variables.of(viewer, PortalClock.system());
    }

    Audience audience() {
        return viewer.external() ? Audience.PORTAL : Audience.STAFF;
    }

    boolean isFor(List<Audience> audiences) {
        return audiences.isEmpty() || audiences.contains(audience());
    }

    Grant grant(ObjectType type) {
        return access.grant(viewer, type);
    }

    /** Whether the viewer may import records; into an object where nothing can be written there is nothing to import. */
    boolean imports(Grant grant) {
        boolean writes = grant.may(Operation.CREATE) || grant.may(Operation.EDIT);
        return writes && operations.may(viewer, Operations.IMPORT_LISTS);
    }

    /** An object that the viewer may read. */
    Optional<ObjectType> readable(String object) {
        return sections.object(object).filter(type -> grant(type).may(Operation.READ));
    }
}
