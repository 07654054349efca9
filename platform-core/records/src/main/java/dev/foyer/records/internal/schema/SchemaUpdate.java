// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import static java.util.stream.Collectors.toMap;

import dev.foyer.database.Migrations;
import dev.foyer.database.Migrations.Change;
import dev.foyer.directory.Users.RoleInfo;
import dev.foyer.records.internal.schema.PieceMapper.Made;
import dev.foyer.records.model.SectionType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Brings the schema of a section up to date with its descriptor: only what differs from what was made before, only by adding.
 */
public final class SchemaUpdate {
    private final PieceMapper mapper;
    private final Migrations migrations;
    private final SchemaPlan plan;

    /**
     * The update of one section.
     *
     * @param roles the roles of the directory; policies name the external ones
     */
    public SchemaUpdate(SectionType section, Collection<RoleInfo> roles, PieceMapper mapper, Migrations migrations) {
        Map<String, UUID> external = roles.stream()
                .filter(RoleInfo::external)
                .collect(toMap(RoleInfo::code, RoleInfo::id, (one, other) -> one));
        this.mapper = mapper;
        this.migrations = migrations;
        this.plan = new SchemaPlan(section, external, DatabaseRoles.of(mapper.database()));
    }

    /** Makes and changes the tables of the descriptor; takes away what it no longer has and holds no data. Returns the number of changes. */
    public int tables() {
        List<Piece> wanted = plan.before();
        List<Piece> all = new ArrayList<>(wanted);
        all.addAll(plan.after());
        return apply(wanted, all);
    }

    /** Adds to the tables that the section's own change log makes. Returns the number of changes. */
    public int rest() {
        return apply(plan.after(), List.of());
    }

    /**
     * Names of the pieces that would be made, such as {@code column case_record.subject}; nothing is done.
     *
     * @throws SchemaException if a column cannot become what is wanted
     */
    public List<String> missing() {
        List<Piece> wanted = new ArrayList<>(plan.before());
        wanted.addAll(plan.after());
        return difference().missing(wanted).stream().map(Piece::name).toList();
    }

    /** The schema of the section. */
    public String schema() {
        return plan.schema();
    }

    private Difference difference() {
        Map<String, Made> made = mapper.made(plan.schema()).stream().collect(toMap(Made::piece, it -> it));
        return new Difference(plan.schema(), made);
    }

    private int apply(List<Piece> wanted, List<Piece> all) {
        Difference difference = difference();
        List<Change> changes = new ArrayList<>();
        if (!all.isEmpty()) {
            changes.addAll(difference.removals(all));
        }
        changes.addAll(difference.additions(wanted));
        if (!changes.isEmpty()) {
            migrations.apply(plan.schema(), changes);
        }
        return changes.size();
    }
}
