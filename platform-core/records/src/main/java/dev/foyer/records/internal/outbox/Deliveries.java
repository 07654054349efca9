// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.plugin.record.RecordListener;
import dev.foyer.records.CallKind;
import dev.foyer.records.PluginCalls;
import dev.foyer.records.internal.schema.PlatformSchema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings events to the listeners that live on this node, each lane at its own speed. */
@Component(service = Deliveries.class, immediate = true)
public final class Deliveries {
    private static final Duration NOTED = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final int FORGOTTEN_AFTER_DAYS = 30;

    private final Supplier<List<RecordListener>> listeners;
    private final DeliveryMapper mapper;
    private final LaneRunner runner;
    private final Map<Lane, Long> noted = new ConcurrentHashMap<>();
    private final Set<Lane> running = ConcurrentHashMap.newKeySet();
    private final Set<Lane> again = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean tidied = new AtomicBoolean();
    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService executor = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "foyer-listener-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public Deliveries(
            @Reference Database database,
            @Reference PlatformSchema schema,
            @Reference Listeners listeners,
            @Reference PluginCalls calls) {
        this(
                database,
                schema.open(List.of(DeliveryMapper.class)),
                listeners::all,
                (listener, work) -> calls.watch(listeners.origin(listener), CallKind.LISTENER, () -> {
                    work.run();
                    return true;
                }),
                Pace.NORMAL);
        listeners.arriving(this::arrived);
    }

    Deliveries(Database database, Mappers.Session session, Listeners listeners, Pace pace) {
        this(database, session, listeners::all, pace);
        listeners.arriving(this::arrived);
    }

    Deliveries(Database database, Mappers.Session session, Supplier<List<RecordListener>> listeners, Pace pace) {
        this(database, session, listeners, (listener, work) -> work.run(), pace);
    }

    private Deliveries(
            Database database,
            Mappers.Session session,
            Supplier<List<RecordListener>> listeners,
            BiConsumer<RecordListener, Runnable> watch,
            Pace pace) {
        this.listeners = listeners;
        this.mapper = session.mapper(DeliveryMapper.class);
        this.runner = new LaneRunner(database, mapper, pace, watch);
    }

    @Deactivate
    void close() {
        executor.shutdown();
        runner.close();
    }

    /** A group is known before its section is open: whatever another node tells from then on waits for it. */
    private void arrived(RecordListener listener) {
        try {
            note(Lane.of(listener));
        } catch (RuntimeException e) {
            LOG.warn("{} is noted as soon as the database is there", Attribution.of(listener), e);
        }
    }

    /** Makes known which groups still live here, so that events wait for them when they are away. */
    void note() {
        listeners.get().forEach(listener -> note(Lane.of(listener)));
        if (!noted.isEmpty() && tidied.compareAndSet(false, true)) {
            mapper.forget(FORGOTTEN_AFTER_DAYS);
        }
    }

    private void note(Lane lane) {
        long now = System.nanoTime();
        Long last = noted.get(lane);
        if (last == null || now - last > NOTED.toNanos()) {
            mapper.note(lane.listener(), lane.object());
            noted.put(lane, now);
        }
    }

    /** Delivers what is due, such as after a pause or a crash. */
    void wake() {
        if (!listeners.get().isEmpty()) {
            start(Set.copyOf(mapper.due()));
        }
    }

    /** Delivers new events of these objects. */
    void wake(Set<String> objects) {
        for (RecordListener listener : listeners.get()) {
            if (objects.contains(listener.object())) {
                start(Set.of(Lane.of(listener)));
            }
        }
    }

    private void start(Set<Lane> lanes) {
        for (Lane lane : lanes) {
            again.add(lane);
            if (!executor.isShutdown() && running.add(lane)) {
                executor.execute(() -> run(lane));
            }
        }
    }

    /** What arrives while a lane is being emptied is not left until the next poll. */
    private void run(Lane lane) {
        try {
            while (again.remove(lane)) {
                runner.empty(lane, at(lane));
            }
        } finally {
            running.remove(lane);
        }
    }

    private List<RecordListener> at(Lane lane) {
        return listeners.get().stream()
                .filter(listener -> Lane.of(listener).equals(lane))
                .toList();
    }
}
