// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;

/**
 * What plugins that stop have used of the services of others. Felix keeps an entry for each, with the bundle and the list
 * of its archive, for as long as the service is there, unless it was last given back as a service object.
 */
final class UsedServices {
    /** The component runtime takes it for each component, and never while it is in use. */
    private static final String ALWAYS = "org.osgi.service.cm.ConfigurationAdmin";

    private final Map<Bundle, List<ServiceReference<?>>> used = new ConcurrentHashMap<>();

    /**
     * Remembers what a bundle uses.
     *
     * @param bundle whose components are about to go
     */
    void note(Bundle bundle) {
        List<ServiceReference<?>> inUse = Optional.ofNullable(bundle.getServicesInUse()).stream()
                .<ServiceReference<?>>flatMap(Arrays::stream)
                .toList();
        used.put(bundle, inUse);
    }

    /**
     * Lets the framework forget what a bundle no longer uses.
     *
     * @param bundle that stops and whose components are gone
     */
    void forget(Bundle bundle) {
        List<ServiceReference<?>> noted =
                Optional.ofNullable(used.remove(bundle)).orElse(List.of());
        BundleContext context = bundle.getBundleContext();
        if (context != null) {
            Stream.concat(noted.stream(), Stream.ofNullable(context.getServiceReference(ALWAYS)))
                    .filter(reference -> !uses(bundle, reference))
                    .forEach(reference -> giveBack(context.getServiceObjects(reference)));
        }
    }

    private static boolean uses(Bundle bundle, ServiceReference<?> reference) {
        Bundle[] users = reference.getUsingBundles();
        return users != null && Arrays.asList(users).contains(bundle);
    }

    private static <S> void giveBack(ServiceObjects<S> objects) {
        S service = objects == null ? null : objects.getService();
        if (service != null) {
            objects.ungetService(service);
        }
    }
}
