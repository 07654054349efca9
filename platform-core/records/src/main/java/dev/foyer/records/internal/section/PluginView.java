// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import static java.util.stream.Collectors.toSet;

import dev.foyer.licensing.Licensing;
import dev.foyer.plugin.Text;
import dev.foyer.records.Sections.Plugin;
import dev.foyer.records.Sections.State;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.SectionType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;

/** Plugins as console, interface and administration page show them (spec P-2). */
record PluginView(Licensing licensing) {
    List<Plugin> list(List<SectionPlugin> plugins) {
        Set<String> base =
                licensing.matrix().stream().map(Licensing.Row::section).collect(toSet());
        return plugins.stream()
                .sorted(Comparator.comparing(SectionPlugin::code))
                .map(plugin -> plugin(plugin, base))
                .toList();
    }

    List<String> pending(List<SectionPlugin> plugins) {
        return plugins.stream()
                .filter(plugin -> plugin.standing().is(State.INSTALLED))
                .map(SectionPlugin::code)
                .filter(code ->
                        code.equals(Road.DIRECTORY) || licensing.decide(code).allowed())
                .sorted()
                .toList();
    }

    private static Plugin plugin(SectionPlugin plugin, Set<String> base) {
        Bundle bundle = plugin.descriptor().bundle();
        Standing standing = plugin.standing();
        Optional<SectionType> section = plugin.section();
        return new Plugin(
                plugin.code(),
                Text.of(plugin.code() + ".title"),
                section.map(SectionType::icon).orElse("puzzle"),
                standing.state(),
                standing.rule(),
                standing.reason(),
                standing.step(),
                bundle.getVersion().toString(),
                bundle.getSymbolicName(),
                base.contains(plugin.code()),
                section.map(it -> it.objects().stream().map(ObjectType::code).toList())
                        .orElse(List.of()));
    }
}
