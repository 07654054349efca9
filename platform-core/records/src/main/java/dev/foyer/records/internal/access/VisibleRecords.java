// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import dev.foyer.database.Database;
import dev.foyer.licensing.Operation;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.model.ObjectType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks up whether single records are within reach. */
final class VisibleRecords {
    private final Access access;
    private final Database database;

    VisibleRecords(Access access, Database database) {
        this.access = access;
        this.database = database;
    }

    Optional<Visible> find(Viewer viewer, ObjectType type, Grant grant, UUID id, Operation operation) {
        Sql sql = Sql.of("select r.version, " + owners(type) + " from " + Tables.table(type) + " r where r.id = ?", id)
                .then(restriction(viewer, type, operation));
        return Select.one(sql, row -> new Visible(type, grant, id, row.getLong(1), owner(type, row)))
                .read(database, access.identity(viewer));
    }

    Set<UUID> among(Viewer viewer, ObjectType type, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Sql sql = Sql.of("select r.id from " + Tables.table(type) + " r where r.id = any(?::uuid[])", ids)
                .then(restriction(viewer, type, Operation.READ));
        return Set.copyOf(Select.all(sql, row -> row.getObject(1, UUID.class)).read(database, access.identity(viewer)));
    }

    /** Whoever may do something with a record that they cannot read, may not. */
    private Sql restriction(Viewer viewer, ObjectType type, Operation operation) {
        Sql readable = access.predicate(viewer, type, Operation.READ, "r");
        Sql both = operation == Operation.READ
                ? readable
                : Sql.and(readable, access.predicate(viewer, type, operation, "r"));
        return Sql.of(" and ").then(both);
    }

    private static String owners(ObjectType type) {
        return column(type, type.owner().account()) + ", "
                + column(type, type.owner().contact()) + ", r.created_by";
    }

    private static String column(ObjectType type, Optional<String> owner) {
        return ScopeConditions.column(type, owner).map(name -> "r." + name).orElse("null::uuid");
    }

    private static Ownership owner(ObjectType type, ResultSet row) throws SQLException {
        boolean shared =
                type.owner().account().isEmpty() && type.owner().contact().isEmpty();
        return new Ownership(
                row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getObject(4, UUID.class), shared);
    }
}
