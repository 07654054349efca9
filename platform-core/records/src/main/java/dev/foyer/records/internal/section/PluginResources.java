// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.rest.SectionResource;
import dev.foyer.records.PluginCalls.Origin;
import dev.foyer.records.SectionResources;
import dev.foyer.records.Sections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The resources that plugins have registered; they count while the section of their bundle is active. */
@Component(immediate = true)
public final class PluginResources implements SectionResources {
    private static final Offer NOTHING = new Offer(new Origin("", "", type -> false), List.of());

    private final Map<ServiceReference<SectionResource>, Held> resources = new ConcurrentHashMap<>();
    private final SectionRegistry registry;
    private final Sections sections;

    @Activate
    public PluginResources(@Reference SectionRegistry registry, @Reference Sections sections) {
        this.registry = registry;
        this.sections = sections;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ServiceReference<SectionResource> reference, SectionResource resource) {
        resources.put(reference, new Held(resource, registry.origin(reference.getBundle())));
    }

    void remove(ServiceReference<SectionResource> reference) {
        resources.remove(reference);
    }

    /** Who may not enter a section learns nothing of it, and asks none of its code. */
    @Override
    public Offer of(Viewer viewer, String section) {
        List<Held> held = resources.values().stream()
                .filter(one -> one.origin.section().equals(section))
                .sorted(Comparator.comparing(one -> one.resource.getClass().getName()))
                .toList();
        if (held.isEmpty()
                || !registry.active().has(section)
                || !sections.visible(viewer).contains(section)) {
            return NOTHING;
        }
        return new Offer(
                held.get(0).origin,
                held.stream()
                        .map(Held::resource)
                        .filter(resource -> resource.audience().includes(viewer))
                        .toList());
    }

    private record Held(SectionResource resource, Origin origin) {}
}
