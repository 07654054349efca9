// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.task;

import dev.foyer.database.Mappers;
import dev.foyer.licensing.PortalClock;
import dev.foyer.plugin.record.SystemRecords;
import dev.foyer.plugin.task.ScheduledTask;
import dev.foyer.records.CallKind;
import dev.foyer.records.PluginCalls;
import dev.foyer.records.internal.outbox.Attribution;
import dev.foyer.records.internal.schema.PlatformSchema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts due tasks, each on one node of the installation. The node that runs a task holds it by a lease that it renews; when
 * the node dies the lease ends, and the task starts again when it is due next.
 */
@Component(service = TaskRunner.class, immediate = true)
public final class TaskRunner {
    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final int ERROR_LENGTH = 2_000;

    private final Supplier<List<ScheduledTask>> tasks;
    private final Watch watch;
    private final SystemRecords records;
    private final TaskMapper mapper;
    private final Clock clock;
    private final Map<String, ScheduledTask> noted = new ConcurrentHashMap<>();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newCachedThreadPool(named("foyer-task"));
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(named("foyer-task-beat"));

    @Activate
    public TaskRunner(
            @Reference PlatformSchema schema,
            @Reference Tasks tasks,
            @Reference SystemRecords records,
            @Reference PluginCalls calls) {
        this(
                schema.open(List.of(TaskMapper.class)),
                tasks::all,
                (task, work) -> calls.watch(tasks.origin(task), CallKind.TASK, work),
                records,
                PortalClock.system());
        beat.scheduleWithFixedDelay(this::beat, 1_000, 500, TimeUnit.MILLISECONDS);
    }

    TaskRunner(Mappers.Session session, Supplier<List<ScheduledTask>> tasks, SystemRecords records, Clock clock) {
        this(session, tasks, (task, work) -> work.get(), records, clock);
    }

    private TaskRunner(
            Mappers.Session session,
            Supplier<List<ScheduledTask>> tasks,
            Watch watch,
            SystemRecords records,
            Clock clock) {
        this.watch = watch;
        this.mapper = session.mapper(TaskMapper.class);
        this.tasks = tasks;
        this.records = records;
        this.clock = clock;
    }

    @Deactivate
    void close() {
        beat.shutdown();
        workers.shutdown();
    }

    /** Whether nothing runs here. */
    boolean idle() {
        return running.isEmpty();
    }

    /** The loop: a database that is away must not end it. */
    void beat() {
        try {
            List<ScheduledTask> alive = tasks.get();
            Instant now = clock.instant();
            alive.forEach(task -> note(task, now));
            noted.values().retainAll(alive);
            if (!running.isEmpty()) {
                mapper.extend(running.toArray(String[]::new), now.plus(LEASE));
            }
            start(alive, now);
        } catch (RuntimeException e) {
            LOG.debug("Scheduled tasks wait", e);
        }
    }

    private void note(ScheduledTask task, Instant now) {
        if (noted.get(task.code()) != task) {
            mapper.note(task.code(), now, now.plus(every(task)));
            noted.put(task.code(), task);
        }
    }

    private void start(List<ScheduledTask> alive, Instant now) {
        if (alive.isEmpty()) {
            return;
        }
        String[] codes = alive.stream().map(ScheduledTask::code).toArray(String[]::new);
        List<String> due = mapper.due(codes, now);
        for (ScheduledTask task : alive) {
            if (due.contains(task.code()) && running.add(task.code())) {
                workers.execute(() -> run(task, now));
            }
        }
    }

    private void run(ScheduledTask task, Instant now) {
        try {
            if (mapper.claim(task.code(), now, every(task).toMillis(), now.plus(LEASE)) == 1) {
                mapper.finish(task.code(), clock.instant(), attempt(task, now));
            }
        } catch (RuntimeException e) {
            LOG.debug("State of task {} not stored", task.code(), e);
        } finally {
            running.remove(task.code());
        }
    }

    /** Plugins may throw anything; only a dying virtual machine is not their fault. */
    private @Nullable String attempt(ScheduledTask task, Instant now) {
        try {
            watch.run(task, () -> {
                task.run(now, records);
                return true;
            });
            return null;
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            LOG.error("Scheduled task {} of {} failed", task.code(), Attribution.of(task), e);
            String text = e.toString();
            return text.substring(0, Math.min(text.length(), ERROR_LENGTH));
        }
    }

    /** Looks after code of plugins while it runs. */
    @FunctionalInterface
    private interface Watch {
        boolean run(ScheduledTask task, Supplier<Boolean> work);
    }

    private static Duration every(ScheduledTask task) {
        return task.every().compareTo(SHORTEST) < 0 ? SHORTEST : task.every();
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
