// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import dev.foyer.plugin.record.RecordListener;
import dev.foyer.records.PluginCalls.Origin;
import dev.foyer.records.internal.section.SectionRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The listeners that plugins have registered on this node; they count while the section of their bundle is active. */
@Component(service = Listeners.class)
public final class Listeners {
    private final Map<ServiceReference<RecordListener>, RecordListener> listeners = new ConcurrentHashMap<>();
    private final SectionRegistry registry;
    private volatile Consumer<RecordListener> arrivals = listener -> {};

    @Activate
    public Listeners(@Reference SectionRegistry registry) {
        this.registry = registry;
    }

    /** Whose code it is. */
    Origin origin(RecordListener one) {
        return listeners.entrySet().stream()
                .filter(entry -> entry.getValue() == one)
                .map(entry -> entry.getKey().getBundle())
                .filter(Objects::nonNull)
                .findFirst()
                .map(registry::origin)
                .orElseGet(() -> new Origin("", Attribution.of(one), type -> false));
    }

    /** Those alive now. */
    public List<RecordListener> all() {
        return listeners.entrySet().stream()
                .filter(entry -> open(entry.getKey().getBundle()))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ServiceReference<RecordListener> reference, RecordListener listener) {
        listeners.put(reference, listener);
        arrivals.accept(listener);
    }

    /** Says who is to hear of each listener, also of those that are here already, before its section is open. */
    void arriving(Consumer<RecordListener> hearer) {
        arrivals = hearer;
        listeners.values().forEach(hearer);
    }

    void remove(ServiceReference<RecordListener> reference) {
        listeners.remove(reference);
    }

    private boolean open(@Nullable Bundle bundle) {
        return bundle != null && registry.open(bundle.getBundleId());
    }
}
