// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.isolation;

import dev.foyer.database.Database;
import dev.foyer.database.Gauges;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.records.CallKind;
import dev.foyer.records.PluginCalls;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls code of plugins on the thread of whoever asks, under the eyes of the watchdog. */
@Component(service = {PluginCalls.class, Guard.class, Gauges.class})
public final class Guard implements PluginCalls, Gauges, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final Duration BEAT = Duration.ofMillis(250);

    private final Slots slots = new Slots();
    private final Incidents incidents = new Incidents();
    private final TimeLimits limits;
    private final Watchdog watchdog;

    @Activate
    public Guard(BundleContext context, @Reference Database database) {
        this(database, TimeLimits.of(name -> Optional.ofNullable(context.getProperty(name))), BEAT);
    }

    Guard(Database database, TimeLimits limits, Duration beat) {
        this.limits = limits;
        this.watchdog = new Watchdog(slots, database, incidents, beat);
    }

    /** One that lets every call take so long, for use outside a container. */
    public static Guard outside(Database database, Duration longest) {
        TimeLimits limits = TimeLimits.of(name -> Optional.empty()).within(longest);
        return new Guard(database, limits, Duration.ofMillis(20));
    }

    @Override
    @Deactivate
    public void close() {
        watchdog.close();
    }

    /** Says who takes sections out of service. */
    public void quarantine(Quarantine taker) {
        incidents.quarantine(taker);
    }

    @Override
    public List<Gauge> read() {
        return incidents.gauges();
    }

    @Override
    public <T> T call(Origin origin, CallKind kind, Supplier<T> code) {
        try {
            return watch(origin, kind, code);
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            throw slots.cutShort() ? unheard(origin, e) : fault(origin, e);
        }
    }

    @Override
    public <T> T watch(Origin origin, CallKind kind, Supplier<T> code) {
        OneCall call = slots.begin(origin, kind, limits.of(kind).toNanos());
        boolean ended = false;
        try {
            T result = code.get();
            ended = true;
            if (slots.end(call)) {
                throw tooLate(call, null);
            }
            return result;
        } catch (RuntimeException | Error e) {
            if (!ended && slots.end(call)) {
                throw tooLate(call, e);
            }
            throw e;
        }
    }

    /** It failed because the call that it is part of was cut, and that is what will be reported. */
    private static ProblemException unheard(Origin origin, Throwable failure) {
        ProblemException problem = CommonProblem.FAULT.because("records.problem.plugin", origin.plugin());
        problem.initCause(failure);
        return problem;
    }

    private ProblemException fault(Origin origin, Throwable failure) {
        incidents.failed(origin.plugin());
        String place = Places.of(origin, failure).orElse("");
        LOG.error(
                "Plugin {} failed at {}",
                origin.plugin(),
                place.isEmpty() ? "a place that is not its own" : place,
                failure);
        ProblemException problem = CommonProblem.FAULT
                .because("records.problem.plugin", origin.plugin())
                .with("plugin", origin.plugin());
        return place.isEmpty() ? problem : problem.with(LOCATION, place);
    }

    private static ProblemException tooLate(OneCall call, @Nullable Throwable failure) {
        Origin origin = call.origin();
        ProblemException problem = IsolationProblem.TOO_LATE
                .because("records.problem.plugin-too-late", origin.plugin(), Incidents.seconds(call.limit()))
                .with("plugin", origin.plugin());
        ProblemException placed =
                call.place().map(place -> problem.with(LOCATION, place)).orElse(problem);
        if (failure != null) {
            placed.addSuppressed(failure);
        }
        return placed;
    }
}
