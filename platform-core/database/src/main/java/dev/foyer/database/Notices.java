// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database;

import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Short messages to every node of the installation, this one included, by LISTEN and NOTIFY. */
@ProviderType
public interface Notices {
    /** Sends after the commit of this thread's transaction, or now if there is none; at most 7,900 bytes. */
    void send(String channel, String payload);

    /**
     * Listens from now on.
     *
     * @param listener called with the payload; called with an empty payload after a lost connection came back, when
     *     anything may have been missed
     */
    AutoCloseable listen(String channel, Consumer<String> listener);
}
