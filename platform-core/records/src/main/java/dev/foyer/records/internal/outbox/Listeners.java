// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import dev.foyer.plugin.record.RecordListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The listeners that plugins have registered on this node. */
@Component(service = Listeners.class)
public final class Listeners {
    private final List<RecordListener> listeners = new CopyOnWriteArrayList<>();

    /** Those alive now. */
    public List<RecordListener> all() {
        return List.copyOf(listeners);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(RecordListener listener) {
        listeners.add(listener);
    }

    void remove(RecordListener listener) {
        listeners.remove(listener);
    }
}
