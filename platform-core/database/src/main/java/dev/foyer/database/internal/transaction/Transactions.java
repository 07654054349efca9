// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.transaction;

import dev.foyer.database.Database;
import dev.foyer.database.Identity;
import dev.foyer.database.internal.pool.Pools;
import dev.foyer.database.internal.pool.Roles;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions kept on a stack per thread: a reading one may lie within a writing one and the other way round. */
public final class Transactions implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final Pools pools;
    private final Roles roles;
    private final Pulse pulse;
    private final Busy busy = new Busy();
    private final ThreadLocal<Deque<Transaction>> stack = ThreadLocal.withInitial(ArrayDeque::new);

    public Transactions(Pools pools, Roles roles, Pulse pulse) {
        this.pools = pools;
        this.roles = roles;
        this.pulse = pulse;
    }

    @Override
    public <T> T system(Work<T> work) {
        Optional<Transaction> open = writing();
        if (open.isPresent()) {
            return joined(open.get(), open.get().standing().lifted(), work);
        }
        return fresh(pools::owner, true, Standing.LOGIN, work);
    }

    @Override
    public <T> T as(Identity identity, Work<T> work) {
        Standing standing = Standing.of(identity, roles);
        Optional<Transaction> open = writing();
        if (open.isPresent()) {
            return joined(open.get(), standing, work);
        }
        return fresh(pools::owner, true, standing, work);
    }

    @Override
    public <T> T reading(Identity identity, Work<T> work) {
        return fresh(() -> pools.reader(identity.role()), false, Standing.of(identity, roles), work);
    }

    @Override
    public <T> T query(Identity identity, Query<T> query) {
        try (Connection connection = pools.reader(identity.role());
                Busy.Use use = busy.use(connection)) {
            use.connection().setAutoCommit(true);
            return OneTrip.of(use.connection(), Standing.of(identity, roles), query);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public Connection connection() {
        return current()
                .map(Transaction::connection)
                .orElseThrow(() -> new IllegalStateException("This thread is not in a transaction"));
    }

    @Override
    public boolean active() {
        return current().isPresent();
    }

    @Override
    public void afterCommit(Runnable task) {
        current().ifPresentOrElse(transaction -> transaction.afterCommit(task), task);
    }

    @Override
    public void cancel(Thread thread) {
        busy.cancel(thread);
    }

    @Override
    public void abort(Thread thread) {
        busy.abort(thread);
    }

    @Override
    public boolean available() {
        return pulse.available();
    }

    private <T> T joined(Transaction transaction, Standing standing, Work<T> work) {
        try {
            return transaction.under(standing, work);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private <T> T fresh(Opener opener, boolean writes, Standing standing, Work<T> work) {
        Transaction transaction;
        T result;
        try (Connection connection = opener.open();
                Busy.Use use = busy.use(connection)) {
            transaction = new Transaction(use.connection(), writes);
            result = run(transaction, standing, work);
        } catch (SQLException e) {
            throw Failures.of(e);
        } catch (RuntimeException e) {
            throw Failures.of(e);
        }
        transaction.afterCommit().forEach(Transactions::follow);
        return result;
    }

    private <T> T run(Transaction transaction, Standing standing, Work<T> work) throws SQLException {
        Deque<Transaction> open = stack.get();
        open.push(transaction);
        boolean done = false;
        try {
            if (!standing.equals(Standing.LOGIN)) {
                transaction.become(standing);
            }
            T result = work.run(transaction.connection());
            transaction.connection().commit();
            done = true;
            return result;
        } finally {
            open.pop();
            if (open.isEmpty()) {
                stack.remove();
            }
            if (!done) {
                rollback(transaction.connection());
            }
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("Not rolled back: the connection is gone, the server does it", e);
        }
    }

    /** One that fails must not keep the others from running, and cannot undo the commit. */
    private static void follow(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("A task after commit failed", e);
        }
    }

    private Optional<Transaction> current() {
        Deque<Transaction> open = stack.get();
        if (open.isEmpty()) {
            stack.remove();
        }
        return Optional.ofNullable(open.peek());
    }

    private Optional<Transaction> writing() {
        return current().filter(Transaction::writes);
    }

    @FunctionalInterface
    private interface Opener {
        Connection open() throws SQLException;
    }
}
