// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.records.PluginCalls.Origin;
import dev.foyer.records.model.SectionType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Component;

/** Which sections are active on this node, and which bundles they come from. */
@Component(service = SectionRegistry.class)
public final class SectionRegistry {
    /** How long a section that goes waits for those who are in it. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final AtomicLong revision = new AtomicLong(1);
    private final Map<Long, String> bundles = new ConcurrentHashMap<>();
    private final Map<String, UiFiles> ui = new ConcurrentHashMap<>();
    private final Set<String> furnished = ConcurrentHashMap.newKeySet();
    private final Presence presence = new Presence();
    private final Exchanges exchanges = new Exchanges();
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

    /** The schema of the section that a bundle brings. */
    public String schema(long bundle) {
        return bundles.getOrDefault(bundle, "public").replace('-', '_');
    }

    /** Whose code the services of a bundle are; the platform's own belong to no section. */
    public Origin origin(Bundle bundle) {
        String section = bundles.getOrDefault(bundle.getBundleId(), "");
        return Origin.of(section.equals(Road.DIRECTORY) ? "" : section, bundle);
    }

    /** Whether the services of a bundle count: it has no section, or an active one. */
    public boolean open(long bundle) {
        String section = bundles.get(bundle);
        return section == null || active.has(section);
    }

    /** The browser code of an active section. */
    Optional<UiFiles> ui(String section) {
        return Optional.ofNullable(ui.get(section));
    }

    /** Makes a section active unless a code of it is taken. */
    synchronized Optional<ActiveSections.Taken> publish(SectionType section, UiFiles files) {
        Optional<ActiveSections.Taken> taken = active.conflict(section);
        if (taken.isEmpty()) {
            if (section.ui().isPresent()) {
                ui.put(section.code(), files);
            }
            active = active.with(section);
            exchanges.end(section.code());
            touch();
        }
        return taken;
    }

    /** Takes a section out once the requests that may be in it have ended; new ones find it busy meanwhile. */
    void withdraw(String section) {
        Optional<SectionType> going = active.section(section);
        if (going.isEmpty()) {
            return;
        }
        boolean alone = exchanges.begin(going.get());
        presence.settle(LONGEST);
        synchronized (this) {
            active = active.without(section);
            ui.remove(section);
        }
        touch();
        if (alone) {
            exchanges.end(section);
        }
    }

    Presence presence() {
        return presence;
    }

    Exchanges exchanges() {
        return exchanges;
    }

    void beginExchange(String section) {
        active.section(section).ifPresent(exchanges::begin);
    }
}
