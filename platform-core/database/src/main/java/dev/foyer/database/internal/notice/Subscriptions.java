// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.notice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who listens on which channel. */
final class Subscriptions {
    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();

    void add(String channel, Consumer<String> listener) {
        listeners
                .computeIfAbsent(channel, unused -> new CopyOnWriteArrayList<>())
                .add(listener);
    }

    void remove(String channel, Consumer<String> listener) {
        listeners.getOrDefault(channel, List.of()).remove(listener);
    }

    Set<String> channels() {
        return Set.copyOf(listeners.keySet());
    }

    void tell(String channel, String payload) {
        listeners.getOrDefault(channel, List.of()).forEach(listener -> tell(channel, listener, payload));
    }

    /** Something may have been missed. */
    void tellAll() {
        channels().forEach(channel -> tell(channel, ""));
    }

    private static void tell(String channel, Consumer<String> listener, String payload) {
        try {
            listener.accept(payload);
        } catch (RuntimeException e) {
            LOG.error("A listener on {} failed", channel, e);
        }
    }
}
