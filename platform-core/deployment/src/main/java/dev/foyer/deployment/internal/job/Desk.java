// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.job;

import dev.foyer.deployment.internal.node.Ground;
import dev.foyer.deployment.internal.node.GroundException;
import dev.foyer.deployment.internal.store.JobMapper.JobRow;
import dev.foyer.deployment.internal.store.Office;
import dev.foyer.deployment.internal.store.Target;
import dev.foyer.deployment.internal.store.Target.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of this node that works on plugins. It takes the operation that waits for longest, if no other node is at
 * one, and follows what is wanted.
 */
public final class Desk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final int LOOK_SECONDS = 3;

    private final Office office;
    private final Ground ground;
    private final Work work;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Desk::thread);
    /** The lock lives in a transaction of the first thread; the work has transactions of its own. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Desk::thread);

    private final Map<String, Target> refused = new HashMap<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean stale = true;
    private volatile String busy = "";

    public Desk(Office office, Ground ground, BiConsumer<String, Target> purge) {
        this.office = office;
        this.ground = ground;
        this.work = new Work(office, ground, purge);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "foyer-deployment");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to look, now and again every few seconds. */
    public void start() {
        thread.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Looks soon, because something changed. */
    public void wake() {
        stale = true;
        if (asked.compareAndSet(false, true) && !thread.isShutdown()) {
            thread.execute(this::look);
        }
    }

    /** The section that this node works on now; empty if none. */
    public String busy() {
        return busy;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        worker.shutdownNow();
    }

    private void look() {
        asked.set(false);
        try {
            if (stale) {
                stale = false;
                worker.submit(this::followAll).get();
            }
            if (office.jobs().rows().waits()) {
                office.alone(this::workOff);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            // Such as a database that is away; the next look tries again.
            stale = true;
            LOG.warn("Plugins cannot be looked after now: {}", e.getMessage());
        }
    }

    private void workOff() {
        Future<?> end = worker.submit(() -> {
            // Only the holder of the lock runs operations: these have lost theirs.
            office.jobs().rows().running().forEach(job -> on(job.section(), () -> work.interrupted(job)));
            Optional<JobRow> next = office.jobs().rows().next();
            while (next.isPresent()) {
                JobRow job = next.get();
                on(job.section(), () -> work.run(job));
                next = office.jobs().rows().next();
            }
        });
        try {
            end.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.error("An operation on plugins ended without a word", e);
        }
    }

    private void on(String section, Runnable task) {
        busy = section;
        try {
            task.run();
        } finally {
            busy = "";
        }
    }

    /** Makes of this node what is wanted, such as after a start with an empty cache. */
    private void followAll() {
        Map<String, Target> wanted = new HashMap<>();
        office.wanted().forEach(it -> wanted.put(it.section(), it.target()));
        ground.ofArchives().stream()
                .filter(section -> !wanted.containsKey(section))
                .filter(section -> office.jobs().rows().open(section).isEmpty())
                .forEach(section -> follow(section, Target.NONE));
        wanted.forEach(this::follow);
    }

    private void follow(String section, Target target) {
        if (target.is(Kind.BUNDLE) || ground.current(section).equals(target) || target.equals(refused.get(section))) {
            return;
        }
        on(section, () -> {
            try {
                LOG.info("Section {} becomes {}", section, target);
                ground.bring(section, target);
                refused.remove(section);
            } catch (GroundException e) {
                // Tried again when something else is wanted, or after a restart.
                refused.put(section, target);
                LOG.error("Section {} cannot become {}: {}", section, target, e.getMessage());
            }
        });
    }
}
