// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.plugin;

import dev.foyer.deployment.Deployment;
import dev.foyer.deployment.Job;
import dev.foyer.deployment.Operation;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.Descriptors;
import dev.foyer.records.Sections;
import dev.foyer.rest.internal.admin.Administration;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.problem.RestProblem;
import dev.foyer.rest.internal.problem.Texts;
import dev.foyer.rest.internal.request.Query;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One section plugin. */
@Component(service = Resource.class)
@Path("plugins/{code}")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginResource implements Resource {
    private final Deployment deployment;
    private final Sections sections;
    private final Texts texts;

    /** Plugins as the deployment and the engine see them. */
    @Activate
    public PluginResource(@Reference Deployment deployment, @Reference Sections sections, @Reference Texts texts) {
        this.deployment = deployment;
        this.sections = sections;
        this.texts = texts;
    }

    /** The plugin. */
    @GET
    public PluginJson get(@Context Viewer viewer, @PathParam("code") String code) {
        Administration.require(viewer);
        return PluginJson.from(deployment.plugin(code), Words.of(texts, viewer));
    }

    /** Stops, starts or tries again. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public PluginJson change(@Context Viewer viewer, @PathParam("code") String code, PluginChangeJson body) {
        Administration.require(viewer);
        deployment.plugin(code);
        if (body.enabled() == null && !Boolean.TRUE.equals(body.retry())) {
            throw RestProblem.MALFORMED_JSON.because("rest.plugin.nothing");
        }
        if (body.enabled() != null) {
            sections.enable(code, body.enabled());
        }
        if (Boolean.TRUE.equals(body.retry())) {
            sections.retry(code);
        }
        return get(viewer, code);
    }

    /** Takes the plugin away; with its code as {@code purge} deletes the data that it left behind. */
    @DELETE
    public Response delete(@Context Viewer viewer, @PathParam("code") String code, @Context UriInfo uri) {
        Administration.require(viewer);
        deployment.plugin(code);
        Optional<UUID> by = Optional.of(viewer.user());
        Job job = Query.of(uri)
                .text("purge")
                .map(typed -> deployment.purge(code, typed, by))
                .orElseGet(() -> deployment.begin(code, Operation.REMOVE, Optional.empty(), by));
        return PluginJobsResource.accepted(job, uri, Words.of(texts, viewer));
    }

    /** What the installation of an available plugin would change. */
    @GET
    @Path("plan")
    public PlanJson plan(@Context Viewer viewer, @PathParam("code") String code) {
        Administration.require(viewer);
        return PlanJson.from(deployment.plan(code), Words.of(texts, viewer));
    }

    /** What a purge would delete. */
    @GET
    @Path("remains")
    public Descriptors.Remains remains(@Context Viewer viewer, @PathParam("code") String code) {
        Administration.require(viewer);
        return deployment.remains(code);
    }
}
