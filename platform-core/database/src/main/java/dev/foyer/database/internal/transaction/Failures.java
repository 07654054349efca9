// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.transaction;

import dev.foyer.database.DatabaseException;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns what JDBC throws into what callers can act on: away for a moment, or refused. */
public final class Failures {
    private static final String DISK_FULL = "53100";
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300", "58030", "53200");

    private Failures() {}

    /** The exception for an SQL failure. */
    public static RuntimeException of(SQLException e) {
        if (DISK_FULL.equals(e.getSQLState())) {
            return unavailable("database.disk-full", e);
        }
        return away(e) ? unavailable("database.unavailable", e) : new DatabaseException(constraint(e), e);
    }

    /** The same for an exception that wraps an SQL failure; any other stays as it is. */
    public static RuntimeException of(RuntimeException e) {
        if (e instanceof DatabaseException || e instanceof ProblemException) {
            return e;
        }
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseException || cause instanceof ProblemException) {
                return (RuntimeException) cause;
            }
            if (cause instanceof SQLException sql) {
                return of(sql);
            }
        }
        return e;
    }

    private static boolean away(SQLException e) {
        String state = e.getSQLState();
        // Hikari gives no state when a pool is closed or a broken connection is used again.
        return state == null || state.startsWith("08") || AWAY.contains(state);
    }

    private static ProblemException unavailable(String detail, SQLException cause) {
        ProblemException problem = CommonProblem.UNAVAILABLE.because(detail);
        problem.initCause(cause);
        return problem;
    }

    private static String constraint(SQLException e) {
        return Optional.of(e)
                .filter(PSQLException.class::isInstance)
                .map(PSQLException.class::cast)
                .map(PSQLException::getServerErrorMessage)
                .map(ServerErrorMessage::getConstraint)
                .orElse("");
    }
}
