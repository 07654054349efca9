// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.licensing.PortalClock;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.internal.access.Conditions;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.model.ObjectType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compiles the filters of descriptors. */
@Component
public final class DescriptorConditions implements Conditions {
    private final FilterCompiler compiler;
    private final Map<String, Filter> parsed = new ConcurrentHashMap<>();

    @Activate
    public DescriptorConditions(@Reference FilterCompiler compiler) {
        this.compiler = compiler;
    }

    @Override
    public Sql compile(Viewer viewer, ObjectType type, String filter, String alias) {
        Target target = new Target(type, alias, Reach.ALL, Variables.of(viewer, PortalClock.system()));
        return condition(filter, target).sql();
    }

    /** The condition of a filter that is used again and again. */
    Condition condition(String filter, Target target) {
        return compiler.compile(parsed.computeIfAbsent(filter, FilterParser::parse), target);
    }
}
