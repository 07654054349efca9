// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Transactions on PostgreSQL. A transaction belongs to a thread; inside it every mapper and every {@link #connection()}
 * uses the same connection. An exception that leaves the outermost work rolls everything back; who catches one further
 * in goes on in the same transaction, after an SQL failure only from a savepoint of his own.
 *
 * <p>While the server is away, calls fail with {@code CommonProblem.UNAVAILABLE} (503). What the server refuses comes
 * as {@link DatabaseException}, from mappers too.
 */
@ProviderType
public interface Database {
    /**
     * Runs work as the owner of the tables, outside row-level security: for the platform's own tables, migrations, rules
     * and listeners. Joins the writing transaction of this thread if there is one; inside {@link #reading} it is a
     * transaction of its own.
     */
    <T> T system(Work<T> work);

    /**
     * Runs work under the database role of the identity, with its settings in force for this transaction only. Joins the
     * writing transaction of this thread if there is one, with role and settings switched for the work and put back after
     * it. Within it, {@link #system} runs in the same transaction with the role lifted, and puts the role back.
     */
    <T> T as(Identity identity, Work<T> work);

    /**
     * Runs work in a transaction of its own that must not write, on a connection of the identity. Do not nest it: each
     * level holds a connection of the same pool.
     */
    <T> T reading(Identity identity, Work<T> work);

    /**
     * Runs one statement that only reads, as the identity, in a transaction of its own. What {@link #reading} does in
     * three round trips to the server, this does in one: role, settings and statement go together, and the server ends
     * the transaction after them.
     */
    <T> T query(Identity identity, Query<T> query);

    /** The connection of this thread's transaction; never close it. */
    Connection connection();

    /** Whether this thread is in a transaction. */
    boolean active();

    /** Runs a task when this thread's transaction is committed, at once if there is none; not when it is rolled back. */
    void afterCommit(Runnable task);

    /**
     * Ends the statement that another thread waits for, if it waits for one: there it fails as
     * {@link DatabaseException#CANCELLED}.
     *
     * @since 1.2
     */
    default void cancel(Thread thread) {}

    /**
     * Takes the connection away from another thread, if it has one: the server undoes its transaction and lets go of what
     * it has locked. For a thread that does not come back by itself.
     *
     * @since 1.2
     */
    default void abort(Thread thread) {}

    /** Whether the server answers now; cached for a moment. */
    boolean available();

    /** Work inside a transaction. */
    @FunctionalInterface
    interface Work<T> {
        /** Does it; a checked SQL failure becomes a {@link DatabaseException}. */
        T run(Connection connection) throws SQLException;
    }

    /** One statement that answers with rows. */
    interface Query<T> {
        /** Its text, without a semicolon. */
        String text();

        /** Sets its parameters, the first of them at the place given. */
        void bind(PreparedStatement statement, int place) throws SQLException;

        /** Makes of its rows what is wanted; nothing else may be asked of the database meanwhile. */
        T read(ResultSet rows) throws SQLException;
    }
}
