// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.contract;

import dev.foyer.rest.internal.app.Resource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The machine-readable contract. */
@Component(service = Resource.class)
@Path("openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource implements Resource {
    private final byte[] document;

    /** Reads the contract of this bundle once. */
    @Activate
    public OpenApiResource() {
        this.document = OpenApi.json();
    }

    /** The document. */
    @GET
    public Response get() {
        return Response.ok(document.clone())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
