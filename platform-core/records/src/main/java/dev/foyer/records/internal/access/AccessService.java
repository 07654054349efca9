// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import dev.foyer.database.Database;
import dev.foyer.database.Identity;
import dev.foyer.licensing.ExternalAccess;
import dev.foyer.licensing.LicenceStanding;
import dev.foyer.licensing.Operation;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.Sections;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Access by rights, scope and the filters of descriptors. */
@Component
public final class AccessService implements Access {
    private final Grants grants;
    private final Sections sections;
    private final Conditions conditions;
    private final VisibleRecords records;
    private final Supplier<ExternalAccess> external;
    private final Identities identities = new Identities();

    @Activate
    public AccessService(
            @Reference Grants grants,
            @Reference Sections sections,
            @Reference Conditions conditions,
            @Reference Database database,
            @Reference LicenceStanding standing) {
        this(grants, sections, conditions, database, standing::externalAccess);
    }

    private AccessService(
            Grants grants,
            Sections sections,
            Conditions conditions,
            Database database,
            Supplier<ExternalAccess> external) {
        this.grants = grants;
        this.external = external;
        this.sections = sections;
        this.conditions = conditions;
        this.records = new VisibleRecords(this, database);
    }

    /** For use outside a container, whose component runtime is confused by another constructor of as many parameters. */
    public static AccessService of(
            Grants grants,
            Sections sections,
            Conditions conditions,
            Database database,
            Supplier<ExternalAccess> external) {
        return new AccessService(grants, sections, conditions, database, external);
    }

    /** Access while the licence restricts nobody, for use outside a container. */
    public AccessService(Grants grants, Sections sections, Conditions conditions, Database database) {
        this(grants, sections, conditions, database, () -> ExternalAccess.UNRESTRICTED);
    }

    @Override
    public Grant grant(Viewer viewer, ObjectType type) {
        Grant grant = grants.grant(viewer, type);
        return viewer.external() && !external.get().writable() ? grant.freeze() : grant;
    }

    @Override
    public void requireWritable(Viewer viewer) {
        ExternalAccess now = viewer.external() ? external.get() : ExternalAccess.UNRESTRICTED;
        if (!now.writable()) {
            throw now.problem();
        }
    }

    @Override
    public Identity identity(Viewer viewer) {
        return identities.of(viewer);
    }

    @Override
    public Sql predicate(Viewer viewer, ObjectType type, Operation operation, String alias) {
        return Sql.and(Sql.or(scoped(viewer, type, operation, alias)), portal(viewer, type, alias));
    }

    @Override
    public List<Sql> branches(Viewer viewer, ObjectType type, Operation operation, String alias) {
        Sql portal = portal(viewer, type, alias);
        return scoped(viewer, type, operation, alias).stream()
                .map(branch -> Sql.and(branch, portal))
                .toList();
    }

    @Override
    public Optional<Visible> visible(Viewer viewer, String object, UUID id) {
        return permitted(viewer, object, id, Operation.READ);
    }

    @Override
    public Optional<Visible> permitted(Viewer viewer, String object, UUID id, Operation operation) {
        return reachable(viewer, object, operation)
                .flatMap(type -> records.find(viewer, type, grant(viewer, type), id, operation));
    }

    @Override
    public Set<UUID> visible(Viewer viewer, String object, Collection<UUID> ids) {
        return reachable(viewer, object, Operation.READ)
                .map(type -> records.among(viewer, type, ids))
                .orElse(Set.of());
    }

    private Optional<ObjectType> reachable(Viewer viewer, String object, Operation operation) {
        return sections.object(object).filter(type -> grant(viewer, type).may(operation));
    }

    private List<Sql> scoped(Viewer viewer, ObjectType type, Operation operation, String alias) {
        return new ScopeConditions(type, alias)
                .branches(viewer, grant(viewer, type).scope(operation));
    }

    private Sql portal(Viewer viewer, ObjectType type, String alias) {
        if (!viewer.external()) {
            return Sql.TRUE;
        }
        Sql own = type.portalFilter()
                .map(filter -> conditions.compile(viewer, type, filter, alias))
                .orElse(Sql.TRUE);
        return type.whole()
                .flatMap(sections::object)
                .flatMap(whole -> whole.portalFilter().map(filter -> part(viewer, type, whole, filter, alias)))
                .map(part -> Sql.and(own, part))
                .orElse(own);
    }

    /** A record that is part of another is seen where that is. */
    private Sql part(Viewer viewer, ObjectType type, ObjectType whole, String filter, String alias) {
        String other = alias + "w";
        String pointer =
                type.owner().through().flatMap(type::field).map(Field::column).orElseThrow();
        return Sql.of("exists (select from " + Tables.table(whole) + " " + other + " where " + other + ".id = " + alias
                        + "." + Tables.quoted(pointer) + " and ")
                .then(conditions.compile(viewer, whole, filter, other))
                .then(")");
    }
}
