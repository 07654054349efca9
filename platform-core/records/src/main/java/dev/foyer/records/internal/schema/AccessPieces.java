// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import dev.foyer.licensing.Operation;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The second wall of an object: grants, row-level security, and the view through which external users search (ADR 7).
 */
final class AccessPieces {
    private static final List<String> POLICIES =
            List.of("foyer_staff", "foyer_read", "foyer_create", "foyer_edit", "foyer_delete");

    private final ObjectType type;
    private final ExternalRights rights;
    private final DatabaseRoles roles;
    private final PortalTerms portal;

    AccessPieces(ObjectType type, Map<String, UUID> external, DatabaseRoles roles, PortalTerms portal) {
        this.type = type;
        this.rights = new ExternalRights(type, external);
        this.roles = roles;
        this.portal = portal;
    }

    List<Piece> pieces(List<Piece> columns) {
        String table = Sql.table(type.schema(), type.table());
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.of("access", type.table(), "access " + type.table(), wall(table)));
        if (type.exposed()) {
            pieces.add(view(table, columns));
        }
        type.fields().stream()
                .filter(field -> field.type() == FieldType.NUMBER && !type.existing())
                .forEach(field -> pieces.add(sequence(field)));
        type.fields().stream()
                .filter(field -> field.type() == FieldType.MULTI_LOOKUP)
                .map(field -> new LinkPieces(type, field))
                .forEach(links -> pieces.add(Piece.of("access", links.name(), "access " + type.table(), links(links))));
        return pieces;
    }

    private List<String> wall(String table) {
        List<String> make = base(table);
        if (rights.granted(Operation.READ)) {
            make.add(policy("foyer_read", table, "select", " using (" + readable() + ")"));
        }
        if (rights.granted(Operation.CREATE)) {
            make.add("grant insert on " + table + " to " + roles.external());
            make.add(policy(
                    "foyer_create",
                    table,
                    "insert",
                    " with check (" + rights.condition(Operation.CREATE, ScopeTerms::created) + ")"));
        }
        if (rights.granted(Operation.EDIT)) {
            make.add("grant update on " + table + " to " + roles.external());
            make.add(policy(
                    "foyer_edit",
                    table,
                    "update",
                    " using (" + changeable(Operation.EDIT) + ") with check ("
                            + rights.condition(Operation.EDIT, ScopeTerms::changed) + ")"));
        }
        if (rights.granted(Operation.DELETE)) {
            make.add("grant delete on " + table + " to " + roles.external());
            make.add(policy("foyer_delete", table, "delete", " using (" + changeable(Operation.DELETE) + ")"));
        }
        return make;
    }

    /** Staff sees everything; external users see nothing until a policy says otherwise, which a join may meet safely. */
    private List<String> base(String table) {
        List<String> make = new ArrayList<>();
        make.add("alter table " + table + " enable row level security");
        POLICIES.forEach(policy -> make.add("drop policy if exists " + policy + " on " + table));
        make.add("revoke all on " + table + " from " + roles.both());
        make.add("grant select, insert, update, delete on " + table + " to " + roles.staff());
        make.add("grant select on " + table + " to " + roles.external());
        make.add("create policy foyer_staff on " + table + " to " + roles.staff() + " using (true) with check (true)");
        return make;
    }

    private String policy(String name, String table, String command, String body) {
        return "create policy " + name + " on " + table + " for " + command + " to " + roles.external() + body;
    }

    private String readable() {
        return and(rights.reading(), portal.read());
    }

    private String changeable(Operation operation) {
        return and(rights.condition(operation, ScopeTerms::of), portal.edit());
    }

    private static String and(String scope, Optional<String> filter) {
        return filter.map(it -> "(" + scope + ") and " + it).orElse(scope);
    }

    /** Owned by the owner of the table, who is exempt from its policies: the scope stands in the text. */
    private Piece view(String table, List<Piece> columns) {
        String view = Sql.table(type.schema(), Sql.name(type.table(), "scope"));
        String condition = rights.granted(Operation.READ) ? readable() : "false";
        List<String> make = List.of(
                "drop view if exists " + view,
                "create view " + view + " as select * from " + table + " where " + condition,
                "grant select on " + view + " to " + roles.external());
        return new Piece(
                "view " + Sql.name(type.table(), "scope"), "access " + type.table(), ViewState.of(make, columns), make);
    }

    private Piece sequence(Field field) {
        String sequence = Sql.table(type.schema(), Sql.name(type.table(), field.column(), "seq"));
        return Piece.of(
                "use",
                type.table() + "." + field.column(),
                "access " + type.table(),
                List.of("grant usage on sequence " + sequence + " to " + roles.both()));
    }

    private List<String> links(LinkPieces links) {
        String table = links.table();
        List<String> make = base(table);
        if (rights.granted(Operation.READ)) {
            make.add(policy("foyer_read", table, "select", " using (" + linked(Operation.READ) + ")"));
        }
        boolean changes = rights.granted(Operation.EDIT) || rights.granted(Operation.CREATE);
        if (changes) {
            Operation operation = rights.granted(Operation.EDIT) ? Operation.EDIT : Operation.CREATE;
            make.add("grant insert, delete on " + table + " to " + roles.external());
            make.add(policy("foyer_create", table, "insert", " with check (" + linked(operation) + ")"));
            make.add(policy("foyer_delete", table, "delete", " using (" + linked(operation) + ")"));
        }
        return make;
    }

    /** Copied columns decide where they can; a portal filter can only be asked of the record. */
    private String linked(Operation operation) {
        if (portal.read().isPresent()) {
            return "exists (select from " + Sql.table(type.schema(), type.table()) + " m where m.id = record_id)";
        }
        return rights.condition(operation, ScopeTerms::linked);
    }
}
