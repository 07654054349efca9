// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.Sections;
import dev.foyer.records.UiModules;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands out browser code to those who may enter its section, as long as the section is active. */
@Component
public final class UiModuleService implements UiModules {
    private final SectionRegistry registry;
    private final Function<Viewer, Set<String>> visible;

    /** The modules of the active sections. */
    @Activate
    public UiModuleService(@Reference SectionRegistry registry, @Reference Sections sections) {
        this(registry, sections::visible);
    }

    UiModuleService(SectionRegistry registry, Function<Viewer, Set<String>> visible) {
        this.registry = registry;
        this.visible = visible;
    }

    @Override
    public Optional<Module> module(String section) {
        return registry.ui(section).map(files -> new Module(files.build(), files.languages()));
    }

    @Override
    public Optional<File> file(Viewer viewer, String section, String build, String path) {
        return registry.ui(section)
                .filter(files -> files.build().equals(build))
                .flatMap(files -> files.file(path))
                .filter(file -> visible.apply(viewer).contains(section));
    }
}
