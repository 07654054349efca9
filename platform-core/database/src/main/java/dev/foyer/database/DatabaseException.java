// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database;

import java.sql.SQLException;
import java.util.Optional;

/** A statement that the database refused; a database that is away is reported as {@code CommonProblem.UNAVAILABLE}. */
public final class DatabaseException extends RuntimeException {
    /** A key or unique constraint is violated. */
    public static final String UNIQUE = "23505";
    /** A referenced row is missing, or a row is still referenced. */
    public static final String FOREIGN_KEY = "23503";
    /** A check constraint is violated. */
    public static final String CHECK = "23514";
    /** The role lacks a right, or row-level security refuses the row. */
    public static final String FORBIDDEN = "42501";
    /** Cancelled by {@code statement_timeout}. */
    public static final String CANCELLED = "57014";

    private final String state;
    private final String constraint;

    /** What the database said, with the name of the constraint it named or an empty string. */
    public DatabaseException(String constraint, SQLException cause) {
        super(cause.getMessage(), cause);
        this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
        this.constraint = constraint;
    }

    /** The five characters of SQLSTATE; empty if there are none. */
    public String state() {
        return state;
    }

    /** The constraint that is violated. */
    public Optional<String> constraint() {
        return constraint.isEmpty() ? Optional.empty() : Optional.of(constraint);
    }
}
