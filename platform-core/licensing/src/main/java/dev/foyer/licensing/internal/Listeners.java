// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import dev.foyer.licensing.LicenceListener;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * The registered listeners. They are asked for when there is something to tell and not injected, because most of them
 * themselves need {@code Licensing}.
 */
final class Listeners implements Supplier<Collection<LicenceListener>> {
    private final BundleContext context;
    private Map<ServiceReference<LicenceListener>, LicenceListener> held = Map.of();

    Listeners(BundleContext context) {
        this.context = context;
    }

    @Override
    public Collection<LicenceListener> get() {
        Map<ServiceReference<LicenceListener>, LicenceListener> now = new HashMap<>();
        for (ServiceReference<LicenceListener> reference : references()) {
            LicenceListener known = held.get(reference);
            LicenceListener listener = known != null ? known : context.getService(reference);
            if (listener != null) {
                now.put(reference, listener);
            }
        }
        held = now;
        return new ArrayList<>(now.values());
    }

    private Collection<ServiceReference<LicenceListener>> references() {
        try {
            return context.getServiceReferences(LicenceListener.class, null);
        } catch (InvalidSyntaxException noFilterNoFault) {
            return List.of();
        }
    }
}
