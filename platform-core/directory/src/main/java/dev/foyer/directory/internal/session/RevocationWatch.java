// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

import static java.util.Objects.requireNonNull;

import dev.foyer.database.Database;
import dev.foyer.database.Notices;
import dev.foyer.directory.internal.DirectorySchema;
import dev.foyer.directory.internal.person.Viewers;
import dev.foyer.directory.internal.store.RevocationMapper;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the memory of this node honest: forgets at once what a notice names, and looks every second for what a notice
 * may have missed. While looking fails, memory is not relied on.
 */
@Component(service = RevocationWatch.class)
public final class RevocationWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RevocationWatch.class);
    private static final String CHANNEL = "foyer_sessions";
    private static final long PAUSE_MILLIS = 1_000;
    private static final long TRUST_NANOS = TimeUnit.MILLISECONDS.toNanos(1_900);
    private static final long FORGIVING_NANOS = TimeUnit.MINUTES.toNanos(30);

    private final Revocations revocations;
    private final Memory memory;
    private final AutoCloseable subscription;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "foyer-revocations");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long lookedAt = System.nanoTime() - TRUST_NANOS;

    /** Watches over keys and viewers. */
    @Activate
    public RevocationWatch(
            @Reference Database database,
            @Reference DirectorySchema schema,
            @Reference Notices notices,
            @Reference Keys keys,
            @Reference Viewers viewers) {
        this(new Revocations(database, schema.mapper(RevocationMapper.class)), new Memory(keys, viewers), notices);
    }

    RevocationWatch(Revocations revocations, Memory memory, Notices notices) {
        this.revocations = requireNonNull(revocations, "revocations is null");
        this.memory = requireNonNull(memory, "memory is null");
        this.subscription = notices.listen(CHANNEL, memory::forget);
        executor.scheduleWithFixedDelay(this::look, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Whether this node has looked recently enough to rely on what it remembers. */
    boolean fresh() {
        return System.nanoTime() - lookedAt < TRUST_NANOS;
    }

    private void look() {
        try {
            long start = System.nanoTime();
            revocations.look().forEach(memory::forget);
            if (start - lookedAt > FORGIVING_NANOS) {
                memory.clear();
            }
            lookedAt = start;
        } catch (RuntimeException e) {
            LOG.debug("Could not look for what was revoked; trying again", e);
        }
    }

    @Deactivate
    @Override
    public void close() {
        executor.shutdownNow();
        try {
            subscription.close();
        } catch (Exception e) { // close of an AutoCloseable says no more
            LOG.debug("Listening could not be ended", e);
        }
    }
}
