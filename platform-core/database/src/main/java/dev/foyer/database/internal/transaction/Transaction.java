// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.transaction;

import dev.foyer.database.Database.Work;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction: its connection, the role in force, and what is to be done after it. */
final class Transaction {
    private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

    private final Connection connection;
    private final boolean writes;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private Standing standing = Standing.LOGIN;

    Transaction(Connection connection, boolean writes) {
        this.connection = connection;
        this.writes = writes;
    }

    Connection connection() {
        return connection;
    }

    boolean writes() {
        return writes;
    }

    Standing standing() {
        return standing;
    }

    void afterCommit(Runnable task) {
        afterCommit.add(task);
    }

    List<Runnable> afterCommit() {
        return List.copyOf(afterCommit);
    }

    /** Runs work with another role or other settings, and puts back what was in force. */
    <T> T under(Standing next, Work<T> work) throws SQLException {
        if (standing.equals(next)) {
            return work.run(connection);
        }
        Standing before = standing;
        become(next);
        boolean done = false;
        try {
            T result = work.run(connection);
            done = true;
            return result;
        } finally {
            restore(before, done);
        }
    }

    /** In one statement, for this transaction only. */
    void become(Standing next) throws SQLException {
        Standing change = new Standing(next.role(), changes(next.settings()));
        try (PreparedStatement statement = connection.prepareStatement(change.text())) {
            change.bind(statement);
            statement.execute();
        }
        standing = next;
    }

    private Map<String, String> changes(Map<String, String> next) {
        Map<String, String> changes = new TreeMap<>();
        standing.settings().keySet().forEach(name -> changes.put(name, ""));
        changes.putAll(next);
        standing.settings().forEach(changes::remove);
        return changes;
    }

    private void restore(Standing before, boolean done) throws SQLException {
        try {
            become(before);
        } catch (SQLException e) {
            // After a failed statement only a rollback is possible, and that puts the role back too.
            standing = before;
            if (done) {
                throw e;
            }
            LOG.debug("Role not put back: the transaction has failed", e);
        }
    }
}
