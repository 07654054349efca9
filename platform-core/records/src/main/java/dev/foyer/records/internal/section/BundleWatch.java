// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/** Tells the list of plugins what happens to bundles that carry descriptors. */
record BundleWatch(PluginList plugins) implements BundleTrackerCustomizer<List<SectionPlugin>> {
    @Override
    @SuppressWarnings("NullAway") // null: the bundle is of no interest
    public @Nullable List<SectionPlugin> addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        List<SectionPlugin> found = plugins.add(bundle);
        return found.isEmpty() ? null : found;
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, List<SectionPlugin> ofBundle) {
        plugins.changed(bundle, ofBundle);
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, List<SectionPlugin> ofBundle) {
        plugins.remove(bundle, ofBundle);
    }
}
