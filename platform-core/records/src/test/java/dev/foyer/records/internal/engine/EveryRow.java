// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static java.util.stream.Collectors.toMap;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.access.Grants;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Scope;
import dev.foyer.records.model.SectionType;

/** The rights as they are, but on every record: the first wall is down, the second must hold. */
record EveryRow(Grants real) implements Grants {
    @Override
    public Grant grant(Viewer viewer, ObjectType type) {
        Grant grant = real.grant(viewer, type);
        return new Grant(
                grant.scopes().keySet().stream().collect(toMap(one -> one, one -> Scope.ALL)),
                grant.columns(),
                grant.creatable());
    }

    @Override
    public SectionType asStored(SectionType section) {
        return real.asStored(section);
    }

    @Override
    public void store(String object, String role, java.util.Map<dev.foyer.licensing.Operation, Scope> scopes) {
        real.store(object, role, scopes);
    }

    @Override
    public void seed(SectionType section) {
        real.seed(section);
    }
}
