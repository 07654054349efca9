// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.mapper;

import dev.foyer.database.Database;
import dev.foyer.database.internal.transaction.Failures;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;

/** Runs each call of a mapper in a session of its own on the connection of the thread's transaction. */
final class Calls implements InvocationHandler {
    private final Database database;
    private final SqlSessionFactory sessions;
    private final Class<?> type;

    Calls(Database database, SqlSessionFactory sessions, Class<?> type) {
        this.database = database;
        this.sessions = sessions;
        this.type = type;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        try {
            return database.active()
                    ? call(database.connection(), method, arguments)
                    : database.system(connection -> new Answer(call(connection, method, arguments)))
                            .value();
        } catch (CallFailure e) {
            throw e.failure();
        }
    }

    private @Nullable Object call(Connection connection, Method method, Object @Nullable [] arguments) {
        // The interface may be visible in its own package only.
        method.setAccessible(true);
        try (SqlSession session = sessions.openSession(connection)) {
            return method.invoke(session.getMapper(type), arguments);
        } catch (InvocationTargetException e) {
            Throwable failure = e.getTargetException();
            throw failure instanceof RuntimeException known ? Failures.of(known) : new CallFailure(failure);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(type.getName() + " is not accessible", e);
        }
    }

    private Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "Mapper " + type.getName();
        };
    }

    /** A work must give something; a mapper may give nothing. */
    private record Answer(@Nullable Object value) {}

    /** Carries what a mapper declares to throw, or an error, through the transaction. */
    private static final class CallFailure extends RuntimeException {
        private final transient Throwable failure;

        CallFailure(Throwable failure) {
            super(failure);
            this.failure = failure;
        }

        Throwable failure() {
            return failure;
        }
    }
}
