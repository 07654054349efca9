// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.isolation;

import dev.foyer.database.Gauges;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What plugins did wrong: in the log, in numbers, and as a reason to take a section out of service. */
final class Incidents {
    /** So many threads that do not come back, within so much time, are as many as one section may cost. */
    static final int MOST_STUCK = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> late = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> stuck = new ConcurrentHashMap<>();
    private final Map<String, Deque<Long>> recent = new ConcurrentHashMap<>();
    private volatile Quarantine quarantine = (section, plugin, place) -> {};

    /** Who takes sections out of service. */
    void quarantine(Quarantine taker) {
        quarantine = taker;
    }

    void failed(String plugin) {
        count(failures, plugin);
    }

    void late(OneCall call) {
        count(late, call.origin().plugin());
        LOG.error(
                "Plugin {} took longer than {} s as {}, at {}; it is interrupted",
                call.origin().plugin(),
                seconds(call.limit()),
                call.kind(),
                call.place().orElse("a place that is not its own"),
                new Stack(call.thread()));
    }

    /** It was interrupted and goes on. */
    void stuck(OneCall call, int attempts) {
        String place = call.placeNow().orElse("a place that is not its own");
        LOG.error(
                "Plugin {} does not heed that it is interrupted, for the {}. time, at {}; thread {}",
                call.origin().plugin(),
                attempts,
                place,
                call.thread().getName());
        if (attempts == 2) {
            count(stuck, call.origin().plugin());
            if (!call.origin().section().isEmpty() && tooMany(call.origin().section())) {
                quarantine.take(call.origin().section(), call.origin().plugin(), place);
            }
        }
    }

    private boolean tooMany(String section) {
        Deque<Long> times = recent.computeIfAbsent(section, any -> new ArrayDeque<>());
        synchronized (times) {
            long now = System.nanoTime();
            times.add(now);
            times.removeIf(time -> now - time > WITHIN.toNanos());
            boolean many = times.size() >= MOST_STUCK;
            if (many) {
                times.clear();
            }
            return many;
        }
    }

    List<Gauges.Gauge> gauges() {
        List<Gauges.Gauge> all = new ArrayList<>();
        failures.forEach((plugin, count) -> all.add(
                gauge("foyer_plugin_failures", "Calls of a plugin that threw something unexpected.", plugin, count)));
        late.forEach((plugin, count) ->
                all.add(gauge("foyer_plugin_late_calls", "Calls of a plugin that took too long.", plugin, count)));
        stuck.forEach((plugin, count) -> all.add(gauge(
                "foyer_plugin_stuck_calls",
                "Calls of a plugin that went on when they were interrupted.",
                plugin,
                count)));
        return all;
    }

    private static Gauges.Gauge gauge(String name, String help, String plugin, LongAdder count) {
        return new Gauges.Gauge(name, help, Map.of("plugin", plugin), count.sum());
    }

    private static void count(Map<String, LongAdder> counts, String plugin) {
        counts.computeIfAbsent(plugin, any -> new LongAdder()).increment();
    }

    static String seconds(long nanos) {
        return Optional.of(nanos / 1_000_000_000L)
                .filter(seconds -> seconds > 0)
                .map(String::valueOf)
                .orElseGet(() -> nanos / 1_000_000L / 1000.0 + "");
    }

    /** The lines of a thread, for the log. */
    private static final class Stack extends Exception {
        Stack(Thread thread) {
            super("thread " + thread.getName(), null, false, true);
            setStackTrace(thread.getStackTrace());
        }
    }
}
