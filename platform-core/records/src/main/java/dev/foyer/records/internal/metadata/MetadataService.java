// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.metadata;

import dev.foyer.directory.Users;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.LookupValues;
import dev.foyer.records.Metadata;
import dev.foyer.records.Operations;
import dev.foyer.records.Search;
import dev.foyer.records.Sections;
import dev.foyer.records.Translations;
import dev.foyer.records.UiModules;
import dev.foyer.records.internal.access.Access;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Draws descriptors for viewers. */
@Component
public final class MetadataService implements Metadata {
    private final Access access;
    private final Operations operations;
    private final Sections sections;
    private final LookupValues lookups;
    private final Translations translations;
    private final Search search;
    private final Users users;
    private final UiModules modules;

    @Activate
    public MetadataService(
            @Reference Access access,
            @Reference Operations operations,
            @Reference Sections sections,
            @Reference LookupValues lookups,
            @Reference Translations translations,
            @Reference Search search,
            @Reference Users users,
            @Reference UiModules modules) {
        this.access = access;
        this.operations = operations;
        this.sections = sections;
        this.lookups = lookups;
        this.translations = translations;
        this.search = search;
        this.users = users;
        this.modules = modules;
    }

    @Override
    public List<Map<String, Object>> workplaces(Viewer viewer) {
        return new WorkplaceMetadata(sight(viewer)).all();
    }

    @Override
    public List<Map<String, Object>> sections(Viewer viewer) {
        return new SectionMetadata(sight(viewer), modules).all();
    }

    @Override
    public List<Map<String, Object>> objects(Viewer viewer) {
        Sight sight = sight(viewer);
        return sections.active().stream()
                .flatMap(section -> section.objects().stream())
                .flatMap(type -> sight.readable(type.code()).stream())
                .map(type -> new ObjectMetadata(sight, type).brief())
                .toList();
    }

    @Override
    public Map<String, Object> object(Viewer viewer, String object) {
        Sight sight = sight(viewer);
        return sight.readable(object)
                .map(type -> new ObjectMetadata(sight, type).full())
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("records.problem.not-found"));
    }

    @Override
    public List<Map<String, Object>> home(Viewer viewer) {
        return new HomeMetadata(sight(viewer), search).all();
    }

    private Sight sight(Viewer viewer) {
        Wording words = new Wording(translations, viewer.locale());
        return new Sight(viewer, access, operations, sections, lookups, users, words);
    }
}
