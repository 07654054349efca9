// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.record;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.Metadata;
import dev.foyer.records.Sections;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.json.ItemsJson;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the viewer may reach and how it is drawn: workplaces, home page, object types. */
@Component(service = Resource.class)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class MetadataResource implements Resource {
    private final Metadata metadata;
    private final Sections sections;

    /** Workplaces on the wire. */
    public record WorkplacesJson(List<Map<String, Object>> items, List<Map<String, Object>> sections, long revision) {}

    /** Metadata of the active sections. */
    @Activate
    public MetadataResource(@Reference Metadata metadata, @Reference Sections sections) {
        this.metadata = metadata;
        this.sections = sections;
    }

    /** The viewer's workplaces. */
    @GET
    @Path("workplaces")
    public WorkplacesJson workplaces(@Context Viewer viewer) {
        long revision = sections.revision();
        return new WorkplacesJson(metadata.workplaces(viewer), metadata.sections(viewer), revision);
    }

    /** The parts of the home page. */
    @GET
    @Path("home")
    public ItemsJson<Map<String, Object>> home(@Context Viewer viewer) {
        return new ItemsJson<>(metadata.home(viewer));
    }

    /** Object types in short. */
    @GET
    @Path("objects")
    public ItemsJson<Map<String, Object>> objects(@Context Viewer viewer) {
        return new ItemsJson<>(metadata.objects(viewer));
    }

    /** One object type in full. */
    @GET
    @Path("objects/{object}")
    public Map<String, Object> object(@Context Viewer viewer, @PathParam("object") String object) {
        return metadata.object(viewer, object);
    }
}
