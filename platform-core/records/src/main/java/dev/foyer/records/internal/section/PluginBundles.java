// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.bundle.EventHook;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/** Follows the bundles that carry descriptors, and tells the list of plugins what becomes of them. */
final class PluginBundles implements BundleTrackerCustomizer<List<SectionPlugin>> {
    private static final int ALL =
            Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private final PluginList plugins;
    private final BundleContext context;
    private final ServiceRegistration<EventHook> farewell;
    private final BundleListener arrival = this::arrived;
    private final BundleTracker<List<SectionPlugin>> tracker;
    private final Set<Long> stopped = ConcurrentHashMap.newKeySet();
    private final UsedServices usedServices = new UsedServices();

    PluginBundles(PluginList plugins, BundleContext context) {
        this.plugins = plugins;
        this.context = context;
        this.farewell = context.registerService(EventHook.class, (event, contexts) -> hear(event), null);
        this.tracker = new BundleTracker<>(context, ALL, this);
    }

    void open() {
        context.addBundleListener(arrival);
        tracker.open();
    }

    void close() {
        context.removeBundleListener(arrival);
        farewell.unregister();
        tracker.close();
    }

    /**
     * The framework tells listeners like this one last: by now Declarative Services has taken up the components, and it can
     * be seen which of them throw.
     */
    private void arrived(BundleEvent event) {
        if (event.getType() == BundleEvent.STARTED) {
            plugins.of(event.getBundle()).forEach(plugin -> plugin.complete(true));
        }
    }

    /** What starts only when it is used brings nothing before. */
    private static boolean lazy(Bundle bundle) {
        return bundle.getState() == Bundle.STARTING
                && bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY) != null;
    }

    /** Whether somebody stopped the bundle of a plugin. */
    boolean stopped(SectionPlugin plugin) {
        return stopped.contains(plugin.descriptor().bundle().getBundleId());
    }

    /**
     * Hooks hear of a bundle that stops before its components are taken away: so nobody writes a record without the rules
     * of its section.
     */
    private void hear(BundleEvent event) {
        Bundle bundle = event.getBundle();
        List<SectionPlugin> ofBundle = event.getType() == BundleEvent.STOPPING ? plugins.of(bundle) : List.of();
        if (!ofBundle.isEmpty()) {
            usedServices.note(bundle);
            ofBundle.forEach(plugin -> plugins.halt(plugin, Standing.STOPPED));
        }
    }

    @Override
    @SuppressWarnings("NullAway") // null: the bundle is of no interest
    public @Nullable List<SectionPlugin> addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        List<SectionPlugin> found = new CopyOnWriteArrayList<>();
        Descriptor.in(bundle).forEach(descriptor -> found.add(plugins.add(descriptor)));
        if (bundle.getState() == Bundle.ACTIVE || lazy(bundle)) {
            found.forEach(plugin -> plugin.complete(true));
        }
        found.forEach(plugins::move);
        return found.isEmpty() ? null : found;
    }

    /** A bundle started, stopped or was updated. */
    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, List<SectionPlugin> ofBundle) {
        if (bundle.getState() == Bundle.STOPPING) {
            stopped.add(bundle.getBundleId());
            usedServices.forget(bundle);
        }
        boolean running = PluginList.running(bundle);
        if (!running) {
            compare(bundle, ofBundle);
        }
        if (bundle.getState() != Bundle.ACTIVE) {
            ofBundle.forEach(plugin -> plugin.complete(lazy(bundle)));
        }
        ofBundle.forEach(plugin -> {
            if (!running) {
                plugins.halt(plugin, Standing.STOPPED);
                plugin.forget();
            }
            plugins.move(plugin);
        });
    }

    /** An update may bring other descriptors. */
    private void compare(Bundle bundle, List<SectionPlugin> ofBundle) {
        List<Descriptor> now = Descriptor.in(bundle);
        List<SectionPlugin> gone = ofBundle.stream()
                .filter(plugin -> !now.contains(plugin.descriptor()))
                .toList();
        ofBundle.removeAll(gone);
        gone.forEach(plugin -> plugins.remove(plugin, true));
        now.stream()
                .filter(descriptor -> ofBundle.stream()
                        .noneMatch(plugin -> plugin.descriptor().equals(descriptor)))
                .forEach(descriptor -> ofBundle.add(plugins.add(descriptor)));
    }

    /** A bundle was uninstalled. Its data stays (spec P-5). */
    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, List<SectionPlugin> ofBundle) {
        stopped.remove(bundle.getBundleId());
        plugins.gone(bundle, ofBundle);
    }
}
