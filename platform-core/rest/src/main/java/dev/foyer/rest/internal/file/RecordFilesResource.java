// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.file;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.Files;
import dev.foyer.records.Sections;
import dev.foyer.records.model.ObjectType;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.json.ItemsJson;
import dev.foyer.rest.internal.problem.UnreadBody;
import dev.foyer.rest.internal.request.Query;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The files of a record. */
@Component(service = Resource.class)
@Path("records/{object}/{id}/files")
@Produces(MediaType.APPLICATION_JSON)
public final class RecordFilesResource implements Resource {
    private static final int AROUND_THE_FILE = 64 * 1024;

    /** Browsers look for the answer only when they have sent all. */
    private static final long REFUSED = 64L * 1024 * 1024;

    private final Files files;
    private final Sections sections;

    /** Files as the engine keeps them. */
    @Activate
    public RecordFilesResource(@Reference Files files, @Reference Sections sections) {
        this.files = files;
        this.sections = sections;
    }

    /** Files that the viewer may see. */
    @GET
    public ItemsJson<FileJson> list(
            @Context Viewer viewer, @PathParam("object") String object, @PathParam("id") UUID id) {
        return ItemsJson.from(files.list(viewer, object, id), FileJson::from);
    }

    /** Attaches a file. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(
            @Context Viewer viewer,
            @PathParam("object") String object,
            @PathParam("id") UUID id,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            InputStream body) {
        Visibility visibility = visibility(uri);
        requireFits(object, headers.getLength());
        try {
            Upload upload = Multipart.read(body, headers.getMediaType());
            Files.Info added = files.add(viewer, object, id, upload.name(), visibility, upload.content());
            return Response.created(uri.getBaseUriBuilder().path("files/{id}").build(added.id()))
                    .entity(FileJson.from(added))
                    .build();
        } catch (ProblemException e) {
            UnreadBody.skip(body, REFUSED);
            throw e;
        }
    }

    private static Visibility visibility(UriInfo uri) {
        String name = Query.of(uri).text("visibility").orElse("public");
        return Visibilities.of(name).orElseThrow(() -> Query.bad("visibility", "rest.parameter.visibility"));
    }

    /** Refuses early what says by itself that it is too large; what does not is stopped while it is read. */
    private void requireFits(String object, int length) {
        long most = sections.object(object)
                .flatMap(ObjectType::files)
                .map(ObjectType.FileRules::maxSize)
                .orElse(Long.MAX_VALUE - AROUND_THE_FILE);
        if (length > most + AROUND_THE_FILE) {
            throw new ProblemException(CommonProblem.TOO_LARGE, Text.of("rest.file.too-large", most / 1024 / 1024))
                    .with("limit", most);
        }
    }
}
