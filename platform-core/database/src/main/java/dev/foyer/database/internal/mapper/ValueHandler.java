// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.mapper;

import dev.foyer.database.Mappers.Value;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Values that set themselves. They go in and never come out. */
final class ValueHandler extends BaseTypeHandler<Value> {
    @Override
    public void setNonNullParameter(PreparedStatement statement, int place, Value value, @Nullable JdbcType type)
            throws SQLException {
        value.set(statement, place);
    }

    @Override
    public Value getNullableResult(ResultSet rows, String column) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Value getNullableResult(ResultSet rows, int column) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Value getNullableResult(CallableStatement statement, int column) {
        throw new UnsupportedOperationException();
    }
}
