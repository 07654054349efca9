// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.quota;

import dev.foyer.licensing.internal.quota.QuotaStore.Account;
import dev.foyer.licensing.internal.quota.QuotaStore.Made;
import java.util.OptionalInt;
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

    private final UUID node;
    private final Account account;
    private final QuotaStore store;
    private final CounterFile file;
    private Block block = new Block(0, 0, 0, 0);
    private OptionalInt slot = OptionalInt.empty();
    private int spent;
    private long limit = -1;
    private long spentLimit = -1;
    private long lastCall = System.nanoTime();
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

    /** Calls left after this one; below zero if there was none for it. */
    synchronized long count(long most) {
        lastCall = System.nanoTime();
        if (most == spentLimit) {
            return -1;
        }
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
        store.ask(account.user());
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (block.empty() && !block.spent() && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE_NANOS);
            take(most);
        }
        lastAsked = block.empty() ? System.nanoTime() : lastAsked;
    }

    private void take(long most) {
        Block next = store.take(node, account, new Made(block.id(), spent), most);
        forget();
        block = next;
        limit = most;
        slot = next.empty() ? OptionalInt.empty() : file.add(next.id());
        spentLimit = next.spent() ? most : -1;
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

    synchronized boolean idleFor(long nanos) {
        return System.nanoTime() - lastCall > nanos;
    }
}
