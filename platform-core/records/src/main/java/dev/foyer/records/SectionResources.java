// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.rest.SectionResource;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The resources that sections bring along. */
@ProviderType
public interface SectionResources {
    /**
     * What a section offers to a viewer now: those resources of its bundle whose audience the viewer belongs to. Nothing if
     * the section is not active, or not there for the viewer.
     */
    Offer of(Viewer viewer, String section);

    /**
     * Resources with whose they are.
     *
     * @param resources in the order of their class names
     */
    record Offer(PluginCalls.Origin origin, List<SectionResource> resources) {
        public Offer {
            resources = List.copyOf(resources);
        }
    }
}
