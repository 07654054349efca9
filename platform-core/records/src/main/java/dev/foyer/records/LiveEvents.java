// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import dev.foyer.plugin.Viewer;
import java.util.Map;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** What changes while somebody looks, on whichever node it happened; only what the viewer may see. */
@ProviderType
public interface LiveEvents {
    /** Hears of events until closed. The consumer must not block. */
    AutoCloseable subscribe(Viewer viewer, Consumer<Event> listener);

    /**
     * An event.
     *
     * @param type {@code record}, {@code feed}, {@code sections}, {@code licence}
     * @param data plain JSON values, such as object, id, version and kind
     */
    record Event(String type, Map<String, Object> data) {}
}
