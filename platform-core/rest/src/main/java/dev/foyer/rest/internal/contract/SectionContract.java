// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.contract;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.rest.SectionResource;
import dev.foyer.records.SectionResources;
import dev.foyer.records.Sections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glassfish.jersey.server.model.Resource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The contract with what sections answer themselves: of that, what is there for the viewer now (spec P-4). */
@Component(service = SectionContract.class)
public final class SectionContract {
    private static final Logger LOG = LoggerFactory.getLogger(SectionContract.class);

    private final Sections sections;
    private final SectionResources resources;

    /** The contract of the active sections. */
    @Activate
    public SectionContract(@Reference Sections sections, @Reference SectionResources resources) {
        this.sections = sections;
        this.resources = resources;
    }

    /** The document with the addresses of sections added; what it was given stays as it is. */
    Map<String, Object> with(Map<String, Object> document, Viewer viewer) {
        Map<String, Object> paths = new LinkedHashMap<>(OpenApi.members(document.get("paths")));
        List<Object> tags = new ArrayList<>((List<?>) document.getOrDefault("tags", List.of()));
        new TreeSet<>(sections.visible(viewer)).forEach(section -> {
            Map<String, Object> own = paths(viewer, section);
            if (!own.isEmpty()) {
                paths.putAll(own);
                tags.add(Map.of("name", section, "description", "What the section " + section + " answers itself"));
            }
        });
        Map<String, Object> whole = new LinkedHashMap<>(document);
        whole.put("tags", tags);
        whole.put("paths", paths);
        return whole;
    }

    private Map<String, Object> paths(Viewer viewer, String section) {
        try {
            Map<String, Map<String, Object>> paths = new TreeMap<>();
            for (SectionResource resource : resources.of(viewer, section).resources()) {
                Resource model = Resource.from(resource.getClass(), true);
                if (model != null) {
                    new SectionPaths(section, paths).add(model);
                }
            }
            return new LinkedHashMap<>(paths);
        } catch (RuntimeException | LinkageError faulty) {
            // A class of a plugin that cannot be looked into hides the paths of its section and nothing else.
            LOG.warn("The resources of the section {} cannot be described", section, faulty);
            return Map.of();
        }
    }
}
