// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.licensing.Licensing;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.records.Sections.Plugin;
import dev.foyer.records.Sections.State;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The section plugins of this node in their states, and what moves them. */
final class PluginList {
    private static final Logger LOG = LoggerFactory.getLogger(PluginList.class);
    private static final int ALL =
            Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private final List<SectionPlugin> plugins = new CopyOnWriteArrayList<>();
    private final long platform;
    private final SectionRegistry registry;
    private final Switches switches;
    private final Licensing licensing;
    private final Road road;
    private final Set<Long> stopped = java.util.concurrent.ConcurrentHashMap.newKeySet();
    private final BundleTracker<List<SectionPlugin>> tracker;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "foyer-sections");
        thread.setDaemon(true);
        return thread;
    });

    PluginList(BundleContext context, SectionRegistry registry, Switches switches, Licensing licensing, Road road) {
        this.platform = context.getBundle().getBundleId();
        this.registry = registry;
        this.switches = switches;
        this.licensing = licensing;
        this.road = road;
        this.tracker = new BundleTracker<>(context, ALL, new BundleWatch(this));
    }

    void start(Duration longest) {
        tracker.open();
        watch.scheduleWithFixedDelay(() -> look(longest), 2, 2, TimeUnit.SECONDS);
    }

    void close() {
        watch.shutdownNow();
        tracker.close();
    }

    /** A bundle with descriptors came. */
    List<SectionPlugin> add(Bundle bundle) {
        List<SectionPlugin> found = new CopyOnWriteArrayList<>();
        Descriptor.in(bundle).forEach(descriptor -> add(descriptor, found));
        found.forEach(this::move);
        return found;
    }

    private void add(Descriptor descriptor, List<SectionPlugin> ofBundle) {
        SectionPlugin plugin = new SectionPlugin(descriptor);
        registry.belongs(descriptor.bundle().getBundleId(), plugin.code());
        plugins.add(plugin);
        ofBundle.add(plugin);
    }

    /** An update may bring other descriptors. */
    private void compare(Bundle bundle, List<SectionPlugin> ofBundle) {
        List<Descriptor> now = Descriptor.in(bundle);
        List<SectionPlugin> gone = ofBundle.stream()
                .filter(plugin -> !now.contains(plugin.descriptor()))
                .toList();
        ofBundle.removeAll(gone);
        gone.forEach(plugin -> remove(plugin, true));
        now.stream()
                .filter(descriptor -> ofBundle.stream()
                        .noneMatch(plugin -> plugin.descriptor().equals(descriptor)))
                .forEach(descriptor -> add(descriptor, ofBundle));
    }

    /** A bundle started, stopped or was updated. */
    void changed(Bundle bundle, List<SectionPlugin> ofBundle) {
        if (bundle.getState() == Bundle.STOPPING) {
            stopped.add(bundle.getBundleId());
        }
        if (!running(bundle)) {
            compare(bundle, ofBundle);
        }
        ofBundle.forEach(plugin -> {
            if (!running(bundle)) {
                halt(plugin, Standing.STOPPED);
                plugin.forget();
            }
            move(plugin);
        });
    }

    /** A bundle was uninstalled. Its data stays (spec P-5). */
    void remove(Bundle bundle, List<SectionPlugin> ofBundle) {
        registry.gone(bundle.getBundleId());
        stopped.remove(bundle.getBundleId());
        ofBundle.forEach(plugin -> remove(plugin, bundle.getState() == Bundle.UNINSTALLED));
        registry.touch();
        review();
    }

    private void remove(SectionPlugin plugin, boolean forGood) {
        plugins.remove(plugin);
        halt(plugin, Standing.STOPPED);
        plugin.dispose();
        if (forGood && !has(plugin.code())) {
            licensing.release(plugin.code());
        }
    }

    /** Looks anew where everybody may be. */
    void review() {
        plugins.forEach(this::move);
        registry.touch();
    }

    private static boolean running(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
    }

    private void move(SectionPlugin plugin) {
        plugin.submit(() -> {
            Standing before = plugin.standing();
            if (!running(plugin.descriptor().bundle())) {
                return;
            }
            if (!switches.on(plugin.code())) {
                halt(plugin, Standing.DISABLED);
            } else if (tooEarly(plugin)) {
                halt(plugin, Road.WAITING);
            } else {
                road.travel(plugin);
                overtaken(plugin);
            }
            told(plugin, before);
            if (plugin.code().equals(Road.DIRECTORY) && !plugin.standing().equals(before)) {
                review();
            }
        });
    }

    /** One that was stopped or removed on its way must not stay, and may have held what its successor needs. */
    private void overtaken(SectionPlugin plugin) {
        boolean removed = !plugins.contains(plugin);
        if (removed || !running(plugin.descriptor().bundle())) {
            halt(plugin, Standing.STOPPED);
        }
        if (removed) {
            review();
        }
    }

    /** Every section refers to the people of the directory, so it goes first. */
    private boolean tooEarly(SectionPlugin plugin) {
        return !plugin.code().equals(Road.DIRECTORY)
                && has(Road.DIRECTORY)
                && !registry.active().has(Road.DIRECTORY);
    }

    private void halt(SectionPlugin plugin, Standing end) {
        Standing before = plugin.standing();
        if (plugin.leave(end)) {
            LOG.info("Section {} is no longer active", plugin.code());
        }
        told(plugin, before);
    }

    /** Another node that has no reason to tell stays silent, so that notices do not go in circles. */
    private void told(SectionPlugin plugin, Standing before) {
        if (!plugin.standing().equals(before)) {
            registry.touch();
            try {
                switches.tell(plugin.code());
            } catch (RuntimeException e) {
                LOG.warn("Others could not be told of section {}: {}", plugin.code(), e.getMessage());
            }
        }
    }

    /** The loop: gives up what hangs, and goes on where the database was away. */
    private void look(Duration longest) {
        for (SectionPlugin plugin : plugins) {
            if (plugin.hangs(longest)) {
                LOG.error(
                        "Section {} hangs: {}", plugin.code(), plugin.standing().reason());
                registry.touch();
            } else if (plugin.standing().step().filter(Outage.STEP::equals).isPresent()) {
                move(plugin);
            }
        }
    }

    boolean has(String code) {
        return plugins.stream().anyMatch(plugin -> plugin.code().equals(code));
    }

    void retry(String code) {
        if (!has(code)) {
            throw CommonProblem.NOT_FOUND.because("records.section.unknown", code);
        }
        plugins.stream().filter(plugin -> plugin.code().equals(code)).forEach(plugin -> {
            if (plugin.standing().is(State.FAILED)) {
                plugin.leave(Standing.starting("descriptor"));
                plugin.forget();
            }
            move(plugin);
        });
    }

    void startBundle(String code) {
        for (SectionPlugin plugin : plugins) {
            Bundle bundle = plugin.descriptor().bundle();
            if (plugin.code().equals(code) && bundle.getState() != Bundle.ACTIVE) {
                try {
                    bundle.start();
                } catch (BundleException e) {
                    throw CommonProblem.CONFLICT.because("records.section.start", code, String.valueOf(e.getMessage()));
                }
            }
        }
    }

    /** Sections that may run and do not yet, those of stopped bundles aside. */
    List<String> pending() {
        return new PluginView(licensing)
                .pending(plugins.stream()
                        .filter(plugin -> switches.on(plugin.code()))
                        .filter(plugin ->
                                !stopped.contains(plugin.descriptor().bundle().getBundleId()))
                        .toList());
    }

    /** Every plugin but the platform itself. */
    List<Plugin> list() {
        return new PluginView(licensing)
                .list(plugins.stream()
                        .filter(plugin -> plugin.descriptor().bundle().getBundleId() != platform)
                        .toList());
    }
}
