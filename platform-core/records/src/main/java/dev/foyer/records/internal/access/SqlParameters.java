// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds Java values; a collection becomes one array, so that the text of a statement does not depend on its size. */
final class SqlParameters {
    private SqlParameters() {}

    static void set(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.NULL);
        } else if (value instanceof Instant instant) {
            statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Duration duration) {
            statement.setLong(place, duration.toSeconds());
        } else if (value instanceof Collection<?> values) {
            statement.setArray(place, statement.getConnection().createArrayOf(type(values), values.toArray()));
        } else {
            statement.setObject(place, value);
        }
    }

    private static String type(Collection<?> values) {
        Object first = values.isEmpty() ? "" : values.iterator().next();
        if (first instanceof UUID) {
            return "uuid";
        }
        return first instanceof Long ? "bigint" : "text";
    }
}
