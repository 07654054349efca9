// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.migration;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/**
 * A connection lent to Liquibase within a transaction of ours: what Liquibase commits waits for our commit, and what it
 * rolls back goes as far as its own last commit.
 */
final class SteadyConnection implements InvocationHandler {
    private final Connection connection;
    private Savepoint last;

    private SteadyConnection(Connection connection) throws SQLException {
        this.connection = connection;
        this.last = connection.setSavepoint();
    }

    static Connection of(Connection connection) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                SteadyConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new SteadyConnection(connection));
    }

    @Override
    @SuppressWarnings("NullAway") // what the connection answers, null included
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "commit" -> commit();
            case "rollback" -> arguments == null ? rollback() : pass(method, arguments);
            case "setAutoCommit", "close" -> null;
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> arguments != null && proxy == arguments[0];
            default -> pass(method, arguments);
        };
    }

    @SuppressWarnings("NullAway") // of a method without result
    private @Nullable Object commit() throws SQLException {
        connection.releaseSavepoint(last);
        last = connection.setSavepoint();
        return null;
    }

    @SuppressWarnings("NullAway") // of a method without result
    private @Nullable Object rollback() throws SQLException {
        connection.rollback(last);
        return null;
    }

    @SuppressWarnings("NullAway") // what the connection answers, null included
    private @Nullable Object pass(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
