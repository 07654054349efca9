// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.task;

import dev.foyer.plugin.task.ScheduledTask;
import dev.foyer.records.PluginCalls.Origin;
import dev.foyer.records.internal.outbox.Attribution;
import dev.foyer.records.internal.section.SectionRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The tasks of the platform, and those of plugins while the section of their bundle is active. */
@Component(service = Tasks.class)
public final class Tasks {
    private final Map<ServiceReference<ScheduledTask>, ScheduledTask> tasks = new ConcurrentHashMap<>();
    private final SectionRegistry registry;

    @Activate
    public Tasks(@Reference SectionRegistry registry) {
        this.registry = registry;
    }

    /** Whose code it is. */
    Origin origin(ScheduledTask one) {
        return tasks.entrySet().stream()
                .filter(entry -> entry.getValue() == one)
                .map(entry -> entry.getKey().getBundle())
                .filter(Objects::nonNull)
                .findFirst()
                .map(registry::origin)
                .orElseGet(() -> new Origin("", Attribution.of(one), type -> false));
    }

    /** Those alive now. */
    public List<ScheduledTask> all() {
        return tasks.entrySet().stream()
                .filter(entry -> open(entry.getKey().getBundle()))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ServiceReference<ScheduledTask> reference, ScheduledTask task) {
        tasks.put(reference, task);
    }

    void remove(ServiceReference<ScheduledTask> reference) {
        tasks.remove(reference);
    }

    private boolean open(@Nullable Bundle bundle) {
        return bundle != null && registry.open(bundle.getBundleId());
    }
}
