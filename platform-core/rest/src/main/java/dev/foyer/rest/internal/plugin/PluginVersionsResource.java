// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.plugin;

import dev.foyer.deployment.Deployment;
import dev.foyer.plugin.Viewer;
import dev.foyer.rest.internal.admin.Administration;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.json.ItemsJson;
import dev.foyer.rest.internal.problem.Texts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The archives that are kept of a plugin. */
@Component(service = Resource.class)
@Path("plugins/{code}/versions")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginVersionsResource implements Resource {
    private final Deployment deployment;
    private final Texts texts;

    /** Archives as the deployment keeps them. */
    @Activate
    public PluginVersionsResource(@Reference Deployment deployment, @Reference Texts texts) {
        this.deployment = deployment;
        this.texts = texts;
    }

    /** The newest first. */
    @GET
    public ItemsJson<VersionJson> list(@Context Viewer viewer, @PathParam("code") String code) {
        Administration.require(viewer);
        return ItemsJson.from(deployment.versions(code), VersionJson::from);
    }

    /** One of them, with what its installation would change now. */
    @GET
    @Path("{version}")
    public InspectionJson get(
            @Context Viewer viewer, @PathParam("code") String code, @PathParam("version") UUID version) {
        Administration.require(viewer);
        return InspectionJson.from(deployment.inspection(code, version), Words.of(texts, viewer));
    }
}
