// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.record;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.History;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.request.Query;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who changed what on a record. */
@Component(service = Resource.class)
@Path("records/{object}/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
public final class HistoryResource implements Resource {
    private final History history;

    /** History as the engine keeps it. */
    @Activate
    public HistoryResource(@Reference History history) {
        this.history = history;
    }

    /** A page, newest first. */
    @GET
    public HistoryJson list(
            @Context Viewer viewer,
            @PathParam("object") String object,
            @PathParam("id") UUID id,
            @Context UriInfo uri) {
        Query query = Query.of(uri);
        return HistoryJson.from(history.list(viewer, object, id, query.text("cursor"), query.limit(50)));
    }
}
