// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

import static java.util.Objects.requireNonNull;

import dev.foyer.directory.internal.person.Viewers;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this node remembers about people. */
final class Memory {
    private static final Logger LOG = LoggerFactory.getLogger(Memory.class);
    private static final String ALL = "all";

    private final Keys keys;
    private final Viewers viewers;

    Memory(Keys keys, Viewers viewers) {
        this.keys = requireNonNull(keys, "keys is null");
        this.viewers = requireNonNull(viewers, "viewers is null");
    }

    /**
     * Forgets what may not be relied on any more.
     *
     * @param subject {@code key <hash>}, {@code user <id>} or {@code all}; empty when anything may have changed
     */
    void forget(String subject) {
        String[] words = subject.split(" ", 2);
        if (words.length == 2 && words[0].equals("key")) {
            keys.forget(words[1]);
        } else if (words.length == 2 && words[0].equals("user")) {
            viewers.forget(UUID.fromString(words[1]));
        } else if (subject.equals(ALL)) {
            viewers.clear();
        } else {
            LOG.debug("Forgetting everything after the notice “{}”", subject);
            clear();
        }
    }

    void clear() {
        keys.clear();
        viewers.clear();
    }
}
