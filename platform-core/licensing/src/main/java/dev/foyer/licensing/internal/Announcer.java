// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import static java.util.Objects.requireNonNull;

import dev.foyer.licensing.LicenceListener;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells each listener once about each state of affairs, also those that come late. Used by one thread. */
final class Announcer {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final Supplier<Collection<LicenceListener>> listeners;
    private Map<LicenceListener, Object> told = new HashMap<>();

    Announcer(Supplier<Collection<LicenceListener>> listeners) {
        this.listeners = requireNonNull(listeners, "listeners is null");
    }

    /**
     * @param affairs equal when nothing changed that listeners should hear of
     */
    void announce(Object affairs) {
        Map<LicenceListener, Object> now = new HashMap<>();
        for (LicenceListener listener : List.copyOf(listeners.get())) {
            if (!affairs.equals(told.get(listener))) {
                tell(listener);
            }
            now.put(listener, affairs);
        }
        told = now;
    }

    /** One that fails must not keep the others from hearing. */
    private static void tell(LicenceListener listener) {
        try {
            listener.licenceChanged();
        } catch (RuntimeException e) {
            LOG.error("{} failed to follow the licence", listener.getClass().getName(), e);
        }
    }
}
