// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.text;

import dev.foyer.plugin.Text;
import dev.foyer.records.Translations;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/** The texts of all bundles that are here, whether started or not, so that a refused section still has its title. */
@Component(service = Translations.class)
public final class BundleTexts implements Translations, BundleTrackerCustomizer<Catalogue> {
    private final Map<Long, Catalogue> byBundle = new TreeMap<>();
    private final BundleTracker<Catalogue> tracker;
    private volatile Catalogue all = Catalogue.EMPTY;

    @Activate
    public BundleTexts(BundleContext context) {
        tracker =
                new BundleTracker<>(context, Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING, this);
        tracker.open();
    }

    /** Forgets everything. */
    @Deactivate
    public void close() {
        tracker.close();
    }

    @Override
    public String render(Text text, Locale locale) {
        return Rendering.render(all, text, locale);
    }

    @Override
    public Optional<String> find(String key, Locale locale) {
        return all.find(key, locale);
    }

    @Override
    public @Nullable Catalogue addingBundle(Bundle bundle, BundleEvent event) {
        Catalogue catalogue = CatalogueReader.read(bundle);
        if (catalogue.isEmpty()) {
            return null; // Not tracked.
        }
        change(bundle.getBundleId(), Optional.of(catalogue));
        return catalogue;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Catalogue catalogue) {
        // Starting and stopping changes no text.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Catalogue catalogue) {
        change(bundle.getBundleId(), Optional.empty());
    }

    private synchronized void change(long bundle, Optional<Catalogue> catalogue) {
        catalogue.ifPresentOrElse(texts -> byBundle.put(bundle, texts), () -> byBundle.remove(bundle));
        all = byBundle.values().stream().reduce(Catalogue.EMPTY, Catalogue::with);
    }
}
