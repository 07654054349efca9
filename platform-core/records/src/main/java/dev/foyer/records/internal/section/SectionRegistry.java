// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.records.model.SectionType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Component;

/** Which sections are active on this node, and which bundles they come from. */
@Component(service = SectionRegistry.class)
public final class SectionRegistry {
    private final AtomicLong revision = new AtomicLong(1);
    private final Map<Long, String> bundles = new ConcurrentHashMap<>();
    private final Set<String> furnished = ConcurrentHashMap.newKeySet();
    private volatile ActiveSections active = ActiveSections.NONE;

    ActiveSections active() {
        return active;
    }

    long revision() {
        return revision.get();
    }

    /** Something changed that others may have looked at. */
    void touch() {
        revision.incrementAndGet();
    }

    /** The records of a demonstration are there, or will not come. */
    void furnished(String section) {
        furnished.add(section);
    }

    /** Active sections whose records for a demonstration are not there yet. */
    List<String> unfurnished() {
        return active.all().stream()
                .filter(section -> !section.demo().isEmpty())
                .map(SectionType::code)
                .filter(code -> !furnished.contains(code))
                .toList();
    }

    /** Notes that a bundle belongs to a section, so that its services count only while the section is active. */
    void belongs(long bundle, String section) {
        bundles.put(bundle, section);
    }

    void gone(long bundle) {
        bundles.remove(bundle);
    }

    /** The bundle that a section comes from. */
    Optional<Long> bundle(String section) {
        return bundles.entrySet().stream()
                .filter(entry -> entry.getValue().equals(section))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether the services of a bundle count: it has no section, or an active one. */
    public boolean open(long bundle) {
        String section = bundles.get(bundle);
        return section == null || active.has(section);
    }

    /** Makes a section active unless a code of it is taken. */
    synchronized Optional<ActiveSections.Taken> publish(SectionType section) {
        Optional<ActiveSections.Taken> taken = active.conflict(section);
        if (taken.isEmpty()) {
            active = active.with(section);
            touch();
        }
        return taken;
    }

    synchronized void withdraw(String section) {
        if (active.has(section)) {
            active = active.without(section);
            touch();
        }
    }
}
