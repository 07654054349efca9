// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Remembers a bounded number of values, the last used ones. What was being loaded while something was forgotten is not
 * kept, because it may be what should be forgotten.
 */
public final class Recall<K, V> {
    private final Map<K, V> values;
    private long forgotten;

    /** Remembers at most so many. */
    public Recall(int most) {
        values = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The value of a key, loaded if it is not known; one that does not exist is not remembered. */
    public Optional<V> get(K key, Function<K, Optional<V>> load) {
        long before;
        synchronized (this) {
            V known = values.get(key);
            if (known != null) {
                return Optional.of(known);
            }
            before = forgotten;
        }
        Optional<V> loaded = load.apply(key);
        loaded.ifPresent(value -> keep(key, value, before));
        return loaded;
    }

    private synchronized void keep(K key, V value, long before) {
        if (before == forgotten) {
            values.put(key, value);
        }
    }

    /** Forgets one value. */
    public synchronized void forget(K key) {
        forgotten++;
        values.remove(key);
    }

    /** Forgets all values. */
    public synchronized void clear() {
        forgotten++;
        values.clear();
    }
}
