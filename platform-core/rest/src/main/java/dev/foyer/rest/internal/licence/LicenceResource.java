// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.licence;

import dev.foyer.licensing.Licensing;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.rest.internal.admin.Administration;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.json.Bodies;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The installed licence. */
@Component(service = Resource.class)
@Path("licence")
@Produces(MediaType.APPLICATION_JSON)
public final class LicenceResource implements Resource {
    private static final int LIMIT = 64 * 1024;

    private final Licensing licensing;
    private final LicenceOverview overview;
    private final WhatIf whatIf;

    /** The licence with what follows from it. */
    @Activate
    public LicenceResource(
            @Reference Licensing licensing, @Reference LicenceOverview overview, @Reference WhatIf whatIf) {
        this.licensing = licensing;
        this.overview = overview;
        this.whatIf = whatIf;
    }

    /** The licence, its seats, and what it allows. */
    @GET
    public LicenceJson get(@Context Viewer viewer) {
        Administration.require(viewer);
        return overview.of(viewer);
    }

    /** Puts a signed licence in force. */
    @PUT
    @Consumes("application/jose")
    public LicenceJson install(
            @Context Viewer viewer,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable String length,
            InputStream body) {
        Administration.require(viewer);
        String jws = new String(Bodies.read(body, length, LIMIT), StandardCharsets.US_ASCII).strip();
        licensing.install(jws, Optional.of(viewer.user()));
        return overview.of(viewer);
    }

    /** Takes the licence away. */
    @DELETE
    public void remove(@Context Viewer viewer) {
        Administration.require(viewer);
        if (!licensing.remove(Optional.of(viewer.user()))) {
            throw CommonProblem.NOT_FOUND.because("rest.licence.none");
        }
    }

    /** What another licence would allow; nothing is changed. */
    @POST
    @Path("what-if")
    @Consumes(MediaType.APPLICATION_JSON)
    public ProspectJson whatIf(@Context Viewer viewer, WishJson body) {
        Administration.require(viewer);
        return whatIf.compare(body.checked(), viewer);
    }
}
