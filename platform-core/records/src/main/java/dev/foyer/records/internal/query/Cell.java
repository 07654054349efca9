// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads one value of a row. */
@FunctionalInterface
interface Cell {
    /** The value of a field that holds nothing. */
    Cell EMPTY = row -> null;

    @Nullable
    Object read(ResultSet row) throws SQLException;
}
