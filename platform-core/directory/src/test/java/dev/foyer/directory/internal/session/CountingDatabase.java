// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

import dev.foyer.database.Database;
import dev.foyer.database.Identity;
import dev.foyer.plugin.CommonProblem;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;

/** A database that counts what a thread asks of it, and can be away. */
final class CountingDatabase implements Database {
    private final Database database;
    private final Thread counted = Thread.currentThread();
    private final AtomicInteger transactions = new AtomicInteger();
    private volatile boolean away;

    CountingDatabase(Database database) {
        this.database = database;
    }

    /** Transactions of the thread that made this since the last call. */
    int transactions() {
        return transactions.getAndSet(0);
    }

    void away(boolean isAway) {
        away = isAway;
    }

    @Override
    public <T> T system(Work<T> work) {
        if (away) {
            throw CommonProblem.UNAVAILABLE.because("away");
        }
        if (Thread.currentThread() == counted) {
            transactions.incrementAndGet();
        }
        return database.system(work);
    }

    @Override
    public <T> T as(Identity identity, Work<T> work) {
        return database.as(identity, work);
    }

    @Override
    public <T> T reading(Identity identity, Work<T> work) {
        return database.reading(identity, work);
    }

    @Override
    public <T> T query(Identity identity, Query<T> query) {
        return database.query(identity, query);
    }

    @Override
    public Connection connection() {
        return database.connection();
    }

    @Override
    public boolean active() {
        return database.active();
    }

    @Override
    public void afterCommit(Runnable task) {
        database.afterCommit(task);
    }

    @Override
    public boolean available() {
        return database.available();
    }
}
