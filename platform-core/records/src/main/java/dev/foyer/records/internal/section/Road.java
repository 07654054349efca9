// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.licensing.Decision;
import dev.foyer.licensing.Licensing;
import dev.foyer.plugin.Text;
import dev.foyer.records.Sections.State;
import dev.foyer.records.internal.descriptor.Reading;
import dev.foyer.records.model.SectionType;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The road of a plugin from its descriptor to an active section; runs on the plugin's own thread. */
final class Road {
    private static final Logger LOG = LoggerFactory.getLogger(Road.class);
    /** The people that every section refers to: part of the platform, so no licence is asked. */
    static final String DIRECTORY = "directory";

    /** The reason of a plugin whose code belongs to another one. */
    static final String TAKEN = "records.section.taken";

    /** A plugin that goes on by itself when the database is there. */
    static final Standing WAITING = Standing.starting(Outage.STEP);

    private final Licensing licensing;
    private final Preparation preparation;
    private final SectionRegistry registry;
    private final Opening opening;

    Road(Licensing licensing, Preparation preparation, SectionRegistry registry, Opening opening) {
        this.licensing = licensing;
        this.preparation = preparation;
        this.registry = registry;
        this.opening = opening;
    }

    /** Goes as far as it may. */
    void travel(SectionPlugin plugin) {
        Decision decision = decide(plugin.code());
        if (!decision.allowed()) {
            refuse(plugin, decision);
        } else if (!plugin.standing().is(State.ACTIVE) && !stuck(plugin)) {
            boolean waited = plugin.standing().equals(WAITING);
            int journey = plugin.begin();
            try {
                go(plugin, journey);
            } catch (RuntimeException | LinkageError | StackOverflowError fault) {
                fail(plugin, journey, fault, waited);
            }
        }
    }

    /** A failure stays until somebody mends it and says so, but a code that was taken may have become free. */
    private boolean stuck(SectionPlugin plugin) {
        Standing standing = plugin.standing();
        boolean taken =
                standing.reason().filter(reason -> reason.key().equals(TAKEN)).isPresent();
        return standing.is(State.FAILED)
                && (!taken
                        || plugin.section().flatMap(registry.active()::conflict).isPresent());
    }

    private Decision decide(String code) {
        return code.equals(DIRECTORY) ? new Decision(true, "", Text.of("")) : licensing.decide(code);
    }

    private void refuse(SectionPlugin plugin, Decision decision) {
        boolean before = plugin.standing().is(State.REFUSED);
        if (plugin.section().isEmpty()) {
            int journey = plugin.begin();
            Reading reading = DescriptorFiles.read(plugin.descriptor());
            if (reading.section().isEmpty()) {
                faulty(plugin, journey, reading);
                return;
            }
            plugin.read(journey, reading.orThrow());
        }
        plugin.leave(Standing.refused(decision.rule(), decision.reason()));
        if (!before) {
            LOG.info("Section {} is refused by {}", plugin.code(), decision.rule());
        }
    }

    private void go(SectionPlugin plugin, int journey) {
        plugin.step(journey, "descriptor");
        Reading reading = DescriptorFiles.read(plugin.descriptor());
        if (reading.section().isEmpty()) {
            faulty(plugin, journey, reading);
            return;
        }
        reading.warnings().forEach(warning -> LOG.warn("{}", warning));
        SectionType section = reading.orThrow();
        plugin.read(journey, section);
        Optional<ActiveSections.Taken> taken = registry.active().conflict(section);
        if (taken.isPresent()) {
            occupied(plugin, journey, taken.get());
            return;
        }
        preparation.prepare(section, plugin.descriptor().bundle(), step -> plugin.step(journey, step));
        plugin.step(journey, "components");
        if (plugin.awaitComplete(journey)) {
            opening.open(plugin, section, journey).ifPresent(cause -> failed(plugin, journey, cause));
        }
        if (plugin.standing().is(State.ACTIVE)) {
            LOG.info("Section {} is active", section.code());
        }
    }

    private static void faulty(SectionPlugin plugin, int journey, Reading reading) {
        reading.errors().forEach(fault -> LOG.error("{}", fault));
        plugin.end(journey, Standing.failed(DescriptorFiles.cause(reading)));
    }

    private static void occupied(SectionPlugin plugin, int journey, ActiveSections.Taken taken) {
        failed(plugin, journey, Text.of(TAKEN, taken.code(), taken.section()));
    }

    private static void failed(SectionPlugin plugin, int journey, Text cause) {
        LOG.error("Section {} failed: {} {}", plugin.code(), cause.key(), cause.arguments());
        plugin.end(journey, Standing.failed(cause));
    }

    private static void fail(SectionPlugin plugin, int journey, Throwable fault, boolean waited) {
        if (Outage.is(fault)) {
            if (!waited) {
                LOG.warn("Section {} waits for the database", plugin.code());
            }
            plugin.end(journey, WAITING);
            return;
        }
        String version = plugin.descriptor().bundle().getSymbolicName() + " "
                + plugin.descriptor().bundle().getVersion();
        LOG.error("Section {} of {} failed", plugin.code(), version, fault);
        plugin.end(journey, Standing.failed(Text.of("records.section.failed", message(fault))));
    }

    private static String message(Throwable fault) {
        String message = fault.getMessage();
        return message == null || message.isBlank() ? fault.getClass().getSimpleName() : message.strip();
    }
}
