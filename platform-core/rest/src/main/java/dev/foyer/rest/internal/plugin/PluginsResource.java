// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.plugin;

import dev.foyer.deployment.Deployment;
import dev.foyer.deployment.Inspection;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import dev.foyer.rest.internal.admin.Administration;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.file.Form;
import dev.foyer.rest.internal.problem.Texts;
import dev.foyer.rest.internal.problem.UnreadBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The section plugins and their states, and the way in for new ones. */
@Component(service = Resource.class)
@Path("plugins")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginsResource implements Resource {
    /** More than the service takes, so that it is the one to refuse. */
    private static final long MOST = 40L * 1024 * 1024;
    /** Browsers look for the answer only when they have sent all. */
    private static final long REFUSED = 64L * 1024 * 1024;

    private final Deployment deployment;
    private final Texts texts;

    /** Every plugin, and whether this node takes unsigned ones. */
    public record PluginListJson(List<PluginJson> items, boolean unsignedAllowed) {}

    /** Plugins as the deployment sees them. */
    @Activate
    public PluginsResource(@Reference Deployment deployment, @Reference Texts texts) {
        this.deployment = deployment;
        this.texts = texts;
    }

    /** Every plugin. */
    @GET
    public PluginListJson list(@Context Viewer viewer) {
        Administration.require(viewer);
        Words words = Words.of(texts, viewer);
        return new PluginListJson(
                deployment.plugins().stream()
                        .map(plugin -> PluginJson.from(plugin, words))
                        .toList(),
                deployment.unsignedAllowed());
    }

    /** Takes an archive in and says what it is; nothing of it runs yet. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @Context Viewer viewer, @Context UriInfo uri, @Context HttpHeaders headers, InputStream body) {
        try {
            Administration.require(viewer);
            Inspection inspection = inspection(viewer, headers.getMediaType(), body);
            return Response.created(uri.getBaseUriBuilder()
                            .path("plugins/{code}/versions/{id}")
                            .build(
                                    inspection.version().code(),
                                    inspection.version().id()))
                    .entity(InspectionJson.from(inspection, Words.of(texts, viewer)))
                    .build();
        } catch (ProblemException e) {
            UnreadBody.skip(body, REFUSED);
            throw e;
        }
    }

    private Inspection inspection(Viewer viewer, MediaType type, InputStream body) {
        try (Form form = Form.read(body, type, MOST);
                InputStream content = Files.newInputStream(form.file())) {
            return deployment.inspect(form.fileName(), content, Optional.of(viewer.user()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
