// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.plugin.Text;
import dev.foyer.records.PluginCalls.Origin;
import dev.foyer.records.model.SectionType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A section plugin on this node: where it stands, and the one thread on which it moves. */
final class SectionPlugin {
    private final Descriptor descriptor;
    private ExecutorService lane;
    private Standing standing = Standing.STOPPED;
    private @Nullable SectionType section;
    private @Nullable Runnable close;
    private Instant since = Instant.now();
    private int journey;
    private boolean complete;
    private volatile @Nullable Thread worker;

    SectionPlugin(Descriptor descriptor) {
        this.descriptor = descriptor;
        this.lane = lane(descriptor.code());
    }

    private static ExecutorService lane(String code) {
        ThreadPoolExecutor lane =
                new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "foyer-section-" + code);
                    thread.setDaemon(true);
                    return thread;
                });
        lane.allowCoreThreadTimeOut(true);
        return lane;
    }

    Descriptor descriptor() {
        return descriptor;
    }

    String code() {
        return descriptor.code();
    }

    synchronized Standing standing() {
        return standing;
    }

    synchronized Optional<SectionType> section() {
        return Optional.ofNullable(section);
    }

    /** Runs after everything that was submitted before. */
    synchronized void submit(Runnable task) {
        if (!lane.isShutdown()) {
            lane.execute(() -> {
                worker = Thread.currentThread();
                try {
                    task.run();
                } finally {
                    worker = null;
                }
            });
        }
    }

    /** Begins a journey; steps and the arrival of older ones no longer count. */
    synchronized int begin() {
        return ++journey;
    }

    synchronized boolean on(int number) {
        return journey == number;
    }

    synchronized void step(int number, String step) {
        if (on(number)) {
            standing = Standing.starting(step);
            since = Instant.now();
        }
    }

    synchronized void read(int number, SectionType type) {
        if (on(number)) {
            section = type;
        }
    }

    /** Notes whether all that its bundle brings is known. */
    synchronized void complete(boolean all) {
        complete = all;
        notifyAll();
    }

    /** Waits until all that its bundle brings is known; false if the journey was given up meanwhile. */
    synchronized boolean awaitComplete(int number) {
        try {
            while (on(number) && !complete) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return on(number);
    }

    /** The section is active from here on; false if the journey was given up meanwhile. */
    synchronized boolean arrive(int number, Runnable closing) {
        if (!on(number)) {
            return false;
        }
        close = closing;
        standing = Standing.ACTIVE;
        return true;
    }

    /** Ends a journey without arriving. */
    synchronized void end(int number, Standing end) {
        if (on(number)) {
            standing = end;
        }
    }

    /** Gives up whatever is under way and closes what was open. True if it was active. */
    boolean leave(Standing end) {
        Optional<Runnable> closing = left(end);
        // Outside the lock, because components of the plugin go with it.
        closing.ifPresent(Runnable::run);
        return closing.isPresent();
    }

    private synchronized Optional<Runnable> left(Standing end) {
        journey++;
        notifyAll();
        standing = end;
        Optional<Runnable> closing = Optional.ofNullable(close);
        close = null;
        return closing;
    }

    /** Forgets the descriptor, which may have changed. */
    synchronized void forget() {
        section = null;
    }

    /** A step that takes too long is given up and its thread interrupted; where it was is part of the reason. */
    synchronized Optional<LeftBehind> hangs(Duration longest) {
        boolean late = standing.step().filter(step -> !step.equals(Outage.STEP)).isPresent()
                && since.plus(longest).isBefore(Instant.now());
        if (!late) {
            return Optional.empty();
        }
        LeftBehind thread = new LeftBehind(Origin.of(code(), descriptor.bundle()), worker);
        String step = standing.step().orElse("");
        left(Standing.failed(thread.place()
                .map(place -> Text.of("records.section.hangs-at", step, longest.toSeconds(), place))
                .orElseGet(() -> Text.of("records.section.hangs", step, longest.toSeconds()))));
        lane.shutdownNow();
        lane = lane(code());
        return Optional.of(thread);
    }

    synchronized void dispose() {
        lane.shutdown();
    }
}
