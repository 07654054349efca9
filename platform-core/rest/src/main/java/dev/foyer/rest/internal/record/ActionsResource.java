// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.record;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.Records;
import dev.foyer.records.StoredRecord;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.json.Looks;
import dev.foyer.rest.internal.request.Versions;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Buttons with server logic. */
@Component(service = Resource.class)
@Path("records/{object}/{id}/actions/{action}")
@Produces(MediaType.APPLICATION_JSON)
public final class ActionsResource implements Resource {
    private final Records records;
    private final Looks looks;

    /** Actions as the engine runs them. */
    @Activate
    public ActionsResource(@Reference Records records, @Reference Looks looks) {
        this.records = records;
        this.looks = looks;
    }

    /** Runs an action with what it asks for. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response run(
            @Context Viewer viewer,
            @PathParam("object") String object,
            @PathParam("id") UUID id,
            @PathParam("action") String action,
            Map<String, @Nullable Object> input) {
        StoredRecord changed = records.act(viewer, object, id, action, input);
        if (!changed.visible()) {
            return Response.noContent().build();
        }
        return Response.ok(new RecordJson(changed, looks.of(object)))
                .header(HttpHeaders.ETAG, Versions.tag(changed.version()))
                .build();
    }
}
