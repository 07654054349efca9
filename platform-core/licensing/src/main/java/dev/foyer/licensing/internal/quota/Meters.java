// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.quota;

import dev.foyer.database.Notices;
import dev.foyer.licensing.internal.quota.QuotaStore.Account;
import dev.foyer.plugin.ProblemException;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The meters of this node. Blocks of users who are quiet for a second are given back, and those that others ask for. */
final class Meters implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Meters.class);
    private static final long PAUSE_MILLIS = 250;
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long FORGOTTEN_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final UUID node = UUID.randomUUID();
    private final Map<Account, Meter> meters = new ConcurrentHashMap<>();
    private final QuotaStore store;
    private final CounterFile file;
    private final AutoCloseable listening;
    private final ScheduledExecutorService executor;

    /** Settles what the node before this one left in the file. */
    Meters(QuotaStore store, CounterFile file, Notices notices, ScheduledExecutorService executor) {
        this.store = store;
        this.file = file;
        this.executor = executor;
        file.left().ifPresent(store::settle);
        file.begin(node);
        listening = notices.listen(QuotaStore.CHANNEL, this::asked);
        executor.scheduleWithFixedDelay(this::tidy, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The thread that gives back; what comes when it has ended is left undone. */
    static ScheduledExecutorService executor() {
        return new ScheduledThreadPoolExecutor(1, Meters::thread, new ThreadPoolExecutor.DiscardPolicy());
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "foyer-quota");
        thread.setDaemon(true);
        return thread;
    }

    /** Calls left after this one; below zero if there was none for it. */
    long count(Account account, long most) {
        OptionalLong left = OptionalLong.empty();
        while (left.isEmpty()) {
            left = meters.computeIfAbsent(account, it -> new Meter(node, it, store, file))
                    .count(most);
        }
        return left.getAsLong();
    }

    int unsettled(Account account) {
        Meter meter = meters.get(account);
        return meter == null ? 0 : meter.unsettled();
    }

    /** Not by this node, which waits with its meter locked; nor with a meter that holds nothing, as that may wait, too. */
    private void asked(String userAndNode) {
        if (userAndNode.endsWith(node.toString())) {
            return;
        }
        executor.execute(() -> giveBack(meters.values().stream()
                .filter(meter -> userAndNode.startsWith(meter.account().user().toString()))
                .filter(Meter::holding)
                .toList()));
    }

    private void tidy() {
        giveBack(meters.values().stream()
                .filter(meter -> meter.idleFor(QUIET_NANOS))
                .toList());
        meters.values().removeIf(meter -> meter.idleFor(FORGOTTEN_NANOS) && meter.retire(FORGOTTEN_NANOS));
    }

    private static void giveBack(Collection<Meter> some) {
        try {
            some.forEach(Meter::giveBack);
        } catch (ProblemException away) {
            LOG.debug("Calls could not be given back; trying again", away);
        }
    }

    @Override
    public void close() throws Exception {
        listening.close();
        executor.shutdownNow();
        giveBack(meters.values());
        file.close();
    }
}
