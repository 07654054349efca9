// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import static java.util.stream.Collectors.toSet;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.database.Notices;
import dev.foyer.records.internal.schema.PlatformSchema;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empties the outbox in batches: into deliveries for the groups of listeners, and into notices to all nodes. */
@Component(service = Dispatcher.class)
public final class Dispatcher {
    /** Channel on which all nodes hear what happened. */
    public static final String CHANNEL = "foyer_events";

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int BATCH = 1_000;

    private final Database database;
    private final Notices notices;
    private final Deliveries deliveries;
    private final OutboxMapper mapper;
    private final Pace pace;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "foyer-outbox");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public Dispatcher(
            @Reference Database database,
            @Reference PlatformSchema schema,
            @Reference Notices notices,
            @Reference Deliveries deliveries) {
        this(database, schema.open(List.of(OutboxMapper.class)), notices, deliveries, Pace.NORMAL);
    }

    Dispatcher(Database database, Mappers.Session session, Notices notices, Deliveries deliveries, Pace pace) {
        this.database = database;
        this.notices = notices;
        this.deliveries = deliveries;
        this.mapper = session.mapper(OutboxMapper.class);
        this.pace = pace;
        long poll = pace.poll().toMillis();
        executor.scheduleWithFixedDelay(this::run, poll, poll, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        executor.shutdown();
    }

    /** Something was committed: dispatches after a moment, in which more may come. */
    public void wake() {
        if (woken.compareAndSet(false, true) && !executor.isShutdown()) {
            executor.schedule(this::run, pace.gather().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** The loop: a failure, such as a database that is away, must not end it. */
    private void run() {
        woken.set(false);
        try {
            deliveries.note();
            while (dispatch() == BATCH) {
                LOG.debug("More than one batch in the outbox");
            }
            deliveries.wake();
        } catch (RuntimeException e) {
            LOG.debug("The outbox waits", e);
        }
    }

    private int dispatch() {
        List<EventRow> rows = database.system(connection -> {
            List<EventRow> drained = mapper.drain(BATCH);
            Message.pack(drained).forEach(message -> notices.send(CHANNEL, message));
            return drained;
        });
        deliveries.wake(rows.stream().map(EventRow::object).collect(toSet()));
        return rows.size();
    }
}
