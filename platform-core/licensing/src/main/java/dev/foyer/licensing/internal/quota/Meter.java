// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.quota;

import dev.foyer.licensing.internal.quota.QuotaStore.Account;
import dev.foyer.licensing.internal.quota.QuotaStore.Made;
import dev.foyer.licensing.internal.quota.QuotaStore.Order;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The calls of one user on one day, as this node counts them: from a block that it has put by while there is one. All of it
 * under its own lock.
 */
final class Meter {
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(15);
    private static final long DEAF_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int LEAST = 16;
    private static final int MOST = 1_024;
    /** A block shall last about that long: so much is lost for the day with a node that never comes back. */
    private static final long LASTING_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final UUID node;
    private final Account account;
    private final QuotaStore store;
    private final CounterFile file;
    private volatile Block block = new Block(0, 0, 0, 0);
    private OptionalInt slot = OptionalInt.empty();
    private int spent;
    private long limit = -1;
    private long spentLimit = -1;
    private int wish = LEAST;
    private long taken = System.nanoTime();
    private boolean retired;
    private volatile long lastCall = System.nanoTime();
    private long lastAsked = lastCall - DEAF_NANOS;

    Meter(UUID node, Account account, QuotaStore store, CounterFile file) {
        this.node = node;
        this.account = account;
        this.store = store;
        this.file = file;
    }

    Account account() {
        return account;
    }

    /** Calls left after this one, below zero if there was none for it; empty once this meter counts no more. */
    synchronized OptionalLong count(long most) {
        lastCall = System.nanoTime();
        return retired ? OptionalLong.empty() : OptionalLong.of(most == spentLimit ? -1 : counted(most));
    }

    private long counted(long most) {
        if (spent >= block.size() || most != limit) {
            another(most);
        }
        if (spent >= block.size()) {
            return -1;
        }
        spent++;
        slot.ifPresent(place -> file.spent(place, spent));
        long remaining = limit - block.used() - block.elsewhere() - spent;
        if (slot.isEmpty()) {
            giveBack();
        }
        return remaining;
    }

    /** Takes another block; when the day seems spent, asks the other nodes for what they do not need. */
    private void another(long most) {
        take(most);
        if (!block.empty() || block.spent() || System.nanoTime() - lastAsked < DEAF_NANOS) {
            return;
        }
        store.ask(node, account.user());
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (block.empty() && !block.spent() && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE_NANOS);
            take(most);
        }
        lastAsked = block.empty() ? System.nanoTime() : lastAsked;
    }

    private void take(long most) {
        wish = wish();
        Block next = store.take(new Order(node, account, most, wish), new Made(block.id(), spent));
        taken = System.nanoTime();
        forget();
        block = next;
        limit = most;
        slot = next.empty() ? OptionalInt.empty() : file.add(next.id());
        spentLimit = next.spent() ? most : -1;
    }

    /** Twice as many as before for somebody who made all of those within a moment, as many for two moments. */
    private int wish() {
        long lasted = System.nanoTime() - taken;
        if (block.empty() || spent < block.size() || lasted > 2 * LASTING_NANOS) {
            return LEAST;
        }
        return lasted < LASTING_NANOS ? Math.min(MOST, 2 * wish) : wish;
    }

    /** Whether there is anything to give back. */
    boolean holding() {
        return !block.empty();
    }

    /** Gives back what is not used; nothing happens without a block. */
    synchronized void giveBack() {
        if (!block.empty()) {
            store.giveBack(new Made(block.id(), spent));
            forget();
        }
    }

    private void forget() {
        slot.ifPresent(file::remove);
        slot = OptionalInt.empty();
        block = new Block(0, 0, block.used() + spent, block.elsewhere());
        spent = 0;
    }

    /** Calls that only this node knows of. */
    synchronized int unsettled() {
        return spent;
    }

    boolean idleFor(long nanos) {
        return System.nanoTime() - lastCall > nanos;
    }

    /** Counts no more if it has been idle and holds nothing; says whether. */
    synchronized boolean retire(long idleNanos) {
        retired = block.empty() && idleFor(idleNanos);
        return retired;
    }
}
