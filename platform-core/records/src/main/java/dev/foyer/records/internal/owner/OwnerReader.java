// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.owner;

import static dev.foyer.records.internal.access.Tables.quoted;

import dev.foyer.database.Database;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Reads whose a record is, within the transaction of the thread. */
public final class OwnerReader {
    private final Database database;

    public OwnerReader(Database database) {
        this.database = database;
    }

    /** A record's owner and version; empty if there is no such record. */
    public Optional<Owned> find(ObjectType type, UUID id) {
        return database.system(connection -> find(connection, type, id, ""));
    }

    /** The same; the record is not changed by others until the end of the transaction. */
    public Optional<Owned> locked(ObjectType type, UUID id) {
        return database.system(connection -> find(connection, type, id, " for no key update"));
    }

    /** Whether the records of an object are nobody's in particular. */
    public static boolean shared(ObjectType type) {
        return type.owner().account().isEmpty() && type.owner().contact().isEmpty();
    }

    private static Optional<Owned> find(Connection connection, ObjectType type, UUID id, String lock)
            throws SQLException {
        String sql = "select version, " + column(type, type.owner().account()) + ", "
                + column(type, type.owner().contact()) + ", created_by from " + Tables.table(type) + " where id = ?"
                + lock;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            ResultSet row = statement.executeQuery();
            return row.next() ? Optional.of(owned(row, shared(type))) : Optional.empty();
        }
    }

    private static Owned owned(ResultSet row, boolean shared) throws SQLException {
        return new Owned(
                row.getLong(1),
                new Ownership(
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        shared));
    }

    private static String column(ObjectType type, Optional<String> owner) {
        return owner.map(code -> quoted(
                        code.equals("id")
                                ? "id"
                                : type.field(code).map(Field::column).orElseThrow()))
                .orElse("null::uuid");
    }

    /** Whose a record is, and its version. */
    public record Owned(long version, Ownership owner) {}
}
