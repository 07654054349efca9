// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.licensing.Licensing;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Text;
import dev.foyer.records.Sections.Plugin;
import dev.foyer.records.Sections.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The section plugins of this node in their states, and what moves them. */
final class PluginList {
    private static final Logger LOG = LoggerFactory.getLogger(PluginList.class);

    private final List<SectionPlugin> plugins = new CopyOnWriteArrayList<>();
    private final long platform;
    /** Whether the directory comes with the platform, seen or not yet. */
    private final boolean ofPlatform;

    private final SectionRegistry registry;
    private final Switches switches;
    private final Licensing licensing;
    private final Road road;
    private final Lookout lookout;
    private final PluginBundles bundles;

    PluginList(BundleContext context, SectionRegistry registry, Switches switches, Licensing licensing, Road road) {
        this.platform = context.getBundle().getBundleId();
        this.registry = registry;
        this.switches = switches;
        this.licensing = licensing;
        this.road = road;
        this.ofPlatform = Descriptor.in(context.getBundle()).stream()
                .anyMatch(descriptor -> descriptor.code().equals(Road.DIRECTORY));
        this.lookout = new Lookout(this, context);
        this.bundles = new PluginBundles(this, context);
    }

    void start(Duration longest) {
        bundles.open();
        lookout.start(longest);
    }

    void close() {
        lookout.close();
        bundles.close();
    }

    SectionPlugin add(Descriptor descriptor) {
        SectionPlugin plugin = new SectionPlugin(descriptor);
        registry.belongs(descriptor.bundle().getBundleId(), plugin.code());
        plugins.add(plugin);
        return plugin;
    }

    void gone(Bundle bundle, List<SectionPlugin> ofBundle) {
        registry.gone(bundle.getBundleId());
        ofBundle.forEach(plugin -> remove(plugin, bundle.getState() == Bundle.UNINSTALLED));
        registry.touch();
        review();
    }

    void remove(SectionPlugin plugin, boolean forGood) {
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

    static boolean running(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
    }

    void move(SectionPlugin plugin) {
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
                && (ofPlatform || has(Road.DIRECTORY))
                && !registry.active().has(Road.DIRECTORY);
    }

    void halt(SectionPlugin plugin, Standing end) {
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
            if (registry.exchanges().of(plugin.code())) {
                return; // Whoever exchanges it tells of its end.
            }
            try {
                switches.tell(plugin.code());
            } catch (RuntimeException e) {
                LOG.warn("Others could not be told of section {}: {}", plugin.code(), e.getMessage());
            }
        }
    }

    /** Takes a section out of service whose code does not come back from calls. */
    void quarantine(String code, String version, String place) {
        for (SectionPlugin plugin : plugins) {
            if (plugin.code().equals(code)) {
                LOG.error("Section {} is taken out of service: {} does not end at {}", code, version, place);
                plugin.submit(() -> halt(plugin, Standing.failed(Text.of("records.section.stuck", version, place))));
            }
        }
    }

    List<SectionPlugin> of(Bundle bundle) {
        return plugins.stream()
                .filter(plugin -> plugin.descriptor().bundle().equals(bundle))
                .toList();
    }

    List<SectionPlugin> all() {
        return plugins;
    }

    void touch() {
        registry.touch();
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
                        .filter(plugin -> !bundles.stopped(plugin))
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
