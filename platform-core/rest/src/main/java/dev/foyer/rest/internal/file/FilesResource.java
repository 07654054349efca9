// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.file;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.Files;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.request.Query;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One file: its content, what is known of it, and its end. */
@Component(service = Resource.class)
@Path("files/{id}")
public final class FilesResource implements Resource {
    private final Files files;

    /** Files as the engine keeps them. */
    @Activate
    public FilesResource(@Reference Files files) {
        this.files = files;
    }

    /** The content. What it is never runs in the portal's origin, whatever it claims to be. */
    @GET
    @Produces(MediaType.WILDCARD)
    public Response content(
            @Context Viewer viewer,
            @PathParam("id") UUID id,
            @HeaderParam("Range") @Nullable String wantedRange,
            @Context UriInfo uri) {
        boolean wanted = Query.of(uri).flag("inline");
        Files.Info info = files.info(viewer, id);
        boolean inline = wanted && Disposition.harmless(info.type());
        Range range = Range.of(wantedRange, info.size());
        Response.ResponseBuilder response = range.partial() ? Response.status(206) : Response.ok();
        if (range.partial()) {
            response.header("Content-Range", range.header(info.size()));
        }
        return response.entity(
                        (StreamingOutput) target -> files.write(viewer, id, range.from(), range.length(), target))
                .type(Disposition.mediaType(info.type()))
                .header(HttpHeaders.CONTENT_LENGTH, range.length())
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.of(info.name(), inline))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** What is known of the file. */
    @GET
    @Path("info")
    @Produces(MediaType.APPLICATION_JSON)
    public FileJson info(@Context Viewer viewer, @PathParam("id") UUID id) {
        return FileJson.from(files.info(viewer, id));
    }

    /** Deletes the file. */
    @DELETE
    public void delete(@Context Viewer viewer, @PathParam("id") UUID id) {
        files.delete(viewer, id);
    }
}
