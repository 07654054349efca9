// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.mapper;

import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Java arrays as SQL arrays, so that {@code = any(#{ids})} keeps one statement text for any number of values. */
final class ArrayHandler<T> extends BaseTypeHandler<T[]> {
    private final String element;

    ArrayHandler(String element) {
        this.element = element;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int place, T[] values, @Nullable JdbcType type)
            throws SQLException {
        Array array = statement.getConnection().createArrayOf(element, values);
        statement.setArray(place, array);
    }

    @Override
    public T @Nullable [] getNullableResult(ResultSet rows, String column) throws SQLException {
        return values(rows.getArray(column));
    }

    @Override
    public T @Nullable [] getNullableResult(ResultSet rows, int column) throws SQLException {
        return values(rows.getArray(column));
    }

    @Override
    public T @Nullable [] getNullableResult(CallableStatement statement, int column) throws SQLException {
        return values(statement.getArray(column));
    }

    @SuppressWarnings("unchecked")
    private T @Nullable [] values(@Nullable Array array) throws SQLException {
        return array == null ? null : (T[]) array.getArray();
    }
}
