// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.plugin;

import dev.foyer.deployment.Deployment;
import dev.foyer.deployment.Job;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.rest.internal.admin.Administration;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.json.ItemsJson;
import dev.foyer.rest.internal.problem.Texts;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Operations on a plugin with their logs. */
@Component(service = Resource.class)
@Path("plugins/{code}/jobs")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginJobsResource implements Resource {
    private final Deployment deployment;
    private final Texts texts;

    /** Operations as the deployment keeps them. */
    @Activate
    public PluginJobsResource(@Reference Deployment deployment, @Reference Texts texts) {
        this.deployment = deployment;
        this.texts = texts;
    }

    /** The newest operations. */
    @GET
    public ItemsJson<JobJson> list(@Context Viewer viewer, @PathParam("code") String code) {
        Administration.require(viewer);
        return ItemsJson.from(deployment.jobs(code), job -> JobJson.from(job, Words.of(texts, viewer)));
    }

    /** Begins one; the same one twice is one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(
            @Context Viewer viewer, @PathParam("code") String code, @Context UriInfo uri, OrderJson body) {
        Administration.require(viewer);
        Job job = deployment.begin(code, body.wanted(), body.archive(), Optional.of(viewer.user()));
        return accepted(job, uri, Words.of(texts, viewer));
    }

    /** One operation. */
    @GET
    @Path("{job}")
    public JobJson get(@Context Viewer viewer, @PathParam("code") String code, @PathParam("job") UUID id) {
        Administration.require(viewer);
        Job job = deployment.job(id);
        if (!job.code().equals(code)) {
            throw CommonProblem.NOT_FOUND.because("deployment.job.unknown");
        }
        return JobJson.from(job, Words.of(texts, viewer));
    }

    /** The answer to an operation that has begun. */
    static Response accepted(Job job, UriInfo uri, Words words) {
        return Response.accepted(JobJson.from(job, words))
                .location(uri.getBaseUriBuilder()
                        .path("plugins/{code}/jobs/{job}")
                        .build(job.code(), job.id()))
                .build();
    }
}
