// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.licensing.LicenceListener;
import dev.foyer.licensing.Licensing;
import dev.foyer.licensing.Operation;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Grants;
import dev.foyer.records.internal.isolation.Guard;
import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.SectionType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The section plugins of this node. Immediate, because it is what brings them to life. */
@Component(
        service = {Sections.class, LicenceListener.class},
        immediate = true)
public final class SectionService implements Sections, LicenceListener {
    private final SectionRegistry registry;
    private final Switches switches;
    private final Grants grants;
    private final PluginList plugins;
    private final boolean demo;

    @Activate
    public SectionService(
            BundleContext context,
            @Reference SectionRegistry registry,
            @Reference Switchboard board,
            @Reference Licensing licensing,
            @Reference Preparation preparation,
            @Reference ComponentFaults faults,
            @Reference Grants grants,
            @Reference Guard guard) {
        this.registry = registry;
        this.switches = board.switches();
        this.grants = grants;
        this.demo = Boolean.parseBoolean(context.getProperty("foyer.demo"));
        Road road = new Road(licensing, preparation, registry, new Opening(context, registry, faults));
        plugins = new PluginList(context, registry, switches, licensing, road);
        switches.listen(off -> plugins.review());
        guard.quarantine(plugins::quarantine);
        plugins.start(Patience.step(context));
    }

    SectionService(SectionRegistry registry, Switches switches, Grants grants, PluginList plugins) {
        this.registry = registry;
        this.switches = switches;
        this.grants = grants;
        this.plugins = plugins;
        this.demo = false;
    }

    @Deactivate
    void close() {
        plugins.close();
    }

    @Override
    public void licenceChanged() {
        plugins.review();
    }

    @Override
    public List<Plugin> plugins() {
        return plugins.list();
    }

    @Override
    public List<SectionType> active() {
        return registry.active().all();
    }

    @Override
    public Optional<ObjectType> object(String code) {
        return registry.active().object(code);
    }

    @Override
    public Optional<LookupType> lookup(String code) {
        return registry.active().lookup(code);
    }

    @Override
    public Visit enter() {
        return registry.presence().enter();
    }

    @Override
    public boolean exchanging(String code) {
        return registry.exchanges().concern(code);
    }

    @Override
    public void beginExchange(String section) {
        registry.beginExchange(section);
    }

    @Override
    public void endExchange(String section) {
        if (registry.exchanges().of(section)) {
            registry.exchanges().end(section);
            switches.tell(section);
        }
    }

    @Override
    public long revision() {
        return registry.revision();
    }

    @Override
    public void retry(String code) {
        plugins.retry(code);
    }

    @Override
    public void enable(String code, boolean enabled) {
        if (!plugins.has(code)) {
            throw CommonProblem.NOT_FOUND.because("records.section.unknown", code);
        }
        if (enabled) {
            plugins.startBundle(code);
        }
        switches.turn(code, enabled);
    }

    @Override
    public List<String> pending() {
        return demo
                ? Stream.concat(plugins.pending().stream(), registry.unfurnished().stream())
                        .toList()
                : plugins.pending();
    }

    @Override
    public Set<String> visible(Viewer viewer) {
        return registry.active().all().stream()
                .filter(section -> section.objects().stream()
                        .anyMatch(type -> grants.grant(viewer, type).may(Operation.READ)))
                .map(SectionType::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
