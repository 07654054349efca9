// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.database.Notices;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which sections administrators switched off; the same on all nodes, and after a restart. */
final class Switches implements AutoCloseable {
    /** Channel on which nodes tell each other what became of sections. */
    static final String CHANNEL = "foyer_sections";

    private static final Logger LOG = LoggerFactory.getLogger(Switches.class);

    private final StateMapper mapper;
    private final Notices notices;
    private volatile Set<String> off;
    private volatile Consumer<Set<String>> listener = changed -> {};
    private final AutoCloseable listening;

    Switches(StateMapper mapper, Notices notices) {
        this.mapper = mapper;
        this.notices = notices;
        this.off = Set.copyOf(mapper.disabled());
        this.listening = notices.listen(CHANNEL, payload -> reload());
    }

    @Override
    public void close() throws Exception {
        listening.close();
    }

    /** Whether a section may run as far as administrators are concerned. */
    boolean on(String section) {
        return !off.contains(section);
    }

    void turn(String section, boolean on) {
        mapper.set(section, on);
        reload();
        tell(section);
    }

    /** Tells every node, and through them the open browsers, that something became of a section. */
    void tell(String section) {
        notices.send(CHANNEL, section);
    }

    /** Hears of every notice, with the sections that are off. */
    void listen(Consumer<Set<String>> changed) {
        listener = changed;
    }

    private void reload() {
        try {
            off = Set.copyOf(mapper.disabled());
            listener.accept(off);
        } catch (RuntimeException e) {
            // The next notice, sent when the connection is back, tries again.
            LOG.warn("The switches of sections cannot be read: {}", e.getMessage());
        }
    }
}
