// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

import static java.util.Objects.requireNonNull;

import dev.foyer.database.Database;
import dev.foyer.directory.internal.DirectorySchema;
import dev.foyer.directory.internal.password.Throttle;
import dev.foyer.directory.internal.store.AttemptMapper;
import dev.foyer.directory.internal.store.RevocationMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down which keys are in use and deletes what has expired. Immediate: nobody asks for it. */
@Component(service = Housekeeping.class, immediate = true)
public final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration REVOCATIONS_KEPT = Duration.ofHours(1);
    private static final long WRITE_SECONDS = 20;
    private static final long PURGE_SECONDS = 600;

    private final Database database;
    private final RevocationMapper revocations;
    private final Throttle throttle;
    private final Keys keys;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "foyer-directory-housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    /** Begins. */
    @Activate
    public Housekeeping(@Reference Database database, @Reference DirectorySchema schema, @Reference Keys keys) {
        this.database = requireNonNull(database, "database is null");
        this.revocations = schema.mapper(RevocationMapper.class);
        this.throttle = new Throttle(database, schema.mapper(AttemptMapper.class), Clock.systemUTC());
        this.keys = requireNonNull(keys, "keys is null");
        executor.scheduleWithFixedDelay(safely(keys::writeDown), WRITE_SECONDS, WRITE_SECONDS, TimeUnit.SECONDS);
        executor.scheduleWithFixedDelay(safely(this::purge), WRITE_SECONDS, PURGE_SECONDS, TimeUnit.SECONDS);
    }

    private void purge() {
        keys.purge();
        throttle.purge();
        database.system(connection ->
                revocations.deleteBefore(Clock.systemUTC().instant().minus(REVOCATIONS_KEPT)));
    }

    private static Runnable safely(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.warn("Housekeeping failed; trying again later", e);
            }
        };
    }

    @Deactivate
    void close() {
        executor.shutdownNow();
    }
}
