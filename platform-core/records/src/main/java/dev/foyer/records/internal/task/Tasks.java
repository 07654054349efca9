// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.task;

import dev.foyer.plugin.task.ScheduledTask;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The tasks that the platform and its plugins have registered on this node. */
@Component(service = Tasks.class)
public final class Tasks {
    private final List<ScheduledTask> tasks = new CopyOnWriteArrayList<>();

    /** Those alive now. */
    public List<ScheduledTask> all() {
        return List.copyOf(tasks);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ScheduledTask task) {
        tasks.add(task);
    }

    void remove(ScheduledTask task) {
        tasks.remove(task);
    }
}
