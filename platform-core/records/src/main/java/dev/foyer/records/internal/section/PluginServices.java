// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.plugin.record.RecordAction;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.records.PluginCalls;
import dev.foyer.records.internal.engine.Extensions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The rules and actions that plugins have registered; they count while the section of their bundle is active. */
@Component(service = Extensions.class, immediate = true)
public final class PluginServices implements Extensions {
    private final Map<ServiceReference<RecordRule>, Extension<RecordRule>> rules = new ConcurrentHashMap<>();
    private final Map<ServiceReference<RecordAction>, Extension<RecordAction>> actions = new ConcurrentHashMap<>();
    private final SectionRegistry registry;
    private final PluginCalls calls;

    @Activate
    public PluginServices(@Reference SectionRegistry registry, @Reference PluginCalls calls) {
        this.registry = registry;
        this.calls = calls;
    }

    @Override
    public PluginCalls calls() {
        return calls;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addRule(ServiceReference<RecordRule> reference, RecordRule rule) {
        rules.put(reference, new Extension<>(rule, registry.origin(reference.getBundle())));
    }

    void removeRule(ServiceReference<RecordRule> reference) {
        rules.remove(reference);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAction(ServiceReference<RecordAction> reference, RecordAction action) {
        actions.put(reference, new Extension<>(action, registry.origin(reference.getBundle())));
    }

    void removeAction(ServiceReference<RecordAction> reference) {
        actions.remove(reference);
    }

    @Override
    public List<Extension<RecordRule>> rules(String object) {
        return rules.entrySet().stream()
                .filter(entry -> entry.getValue().service().object().equals(object) && open(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparingInt(
                                (Extension<RecordRule> rule) -> rule.service().order())
                        .thenComparing(rule -> rule.service().getClass().getName()))
                .toList();
    }

    @Override
    public Optional<Extension<RecordAction>> action(String object, String code) {
        return actions.entrySet().stream()
                .filter(entry -> entry.getValue().service().object().equals(object)
                        && entry.getValue().service().code().equals(code)
                        && open(entry.getKey()))
                .min(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .map(Map.Entry::getValue);
    }

    private boolean open(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        return bundle != null && registry.open(bundle.getBundleId());
    }
}
