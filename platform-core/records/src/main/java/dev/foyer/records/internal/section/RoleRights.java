// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.database.Mappers;
import dev.foyer.database.Migrations;
import dev.foyer.directory.Users;
import dev.foyer.licensing.Operation;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Grants;
import dev.foyer.records.internal.schema.PieceMapper;
import dev.foyer.records.internal.schema.PlatformSchema;
import dev.foyer.records.internal.schema.SchemaUpdate;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Scope;
import dev.foyer.records.model.SectionType;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Changes what roles may do while the portal runs, in both walls: the rights that predicates follow, then the policies of the
 * database. In this order a failure between them hides records, or leaves them to the predicates, but shows nothing.
 */
@Component(service = RoleRights.class)
public final class RoleRights {
    private final Sections sections;
    private final Grants grants;
    private final Users users;
    private final PieceMapper mapper;
    private final Migrations migrations;

    @Activate
    public RoleRights(
            @Reference Sections sections,
            @Reference Grants grants,
            @Reference Users users,
            @Reference PlatformSchema schema,
            @Reference Migrations migrations) {
        this(sections, grants, users, schema.open(List.of(PieceMapper.class)), migrations);
    }

    private RoleRights(Sections sections, Grants grants, Users users, Mappers.Session session, Migrations migrations) {
        this.sections = sections;
        this.grants = grants;
        this.users = users;
        this.mapper = session.mapper(PieceMapper.class);
        this.migrations = migrations;
    }

    /** For use outside a container. */
    public static RoleRights outside(
            Sections sections, Grants grants, Users users, Mappers.Session session, Migrations migrations) {
        return new RoleRights(sections, grants, users, session, migrations);
    }

    /** Gives a role these scopes on the records of an object, in the place of those it had. */
    public void change(String object, String role, Map<Operation, Scope> scopes) {
        ObjectType type =
                sections.object(object).orElseThrow(() -> CommonProblem.NOT_FOUND.because("records.problem.object"));
        if (scopes.containsValue(Scope.ORGANIZATION) && type.owner().account().isEmpty()) {
            throw CommonProblem.CONFLICT.because("records.problem.right.organization", object);
        }
        grants.store(object, role, scopes);
        sections.active().stream()
                .filter(section -> section.code().equals(type.section()))
                .forEach(this::renew);
    }

    /** Makes the policies and scoped views of a section anew where the stored rights differ from those that made them. */
    void renew(SectionType section) {
        SchemaUpdate update = new SchemaUpdate(grants.asStored(section), users.roles(), mapper, migrations);
        update.tables();
        update.rest();
    }
}
