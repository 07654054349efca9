// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.contract;

import dev.foyer.plugin.Viewer;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.caller.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The machine-readable contract; who is signed in finds the resources of sections there as well. */
@Component(service = Resource.class)
@Path("openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource implements Resource {
    private final SectionContract sections;
    private final Map<String, Object> document;
    private final byte[] plain;

    /** Reads the contract of this bundle once. */
    @Activate
    public OpenApiResource(@Reference SectionContract sections) {
        this.sections = sections;
        this.document = OpenApi.document();
        this.plain = OpenApi.json(document);
    }

    /** The document. What a section answers is nothing that strangers are told. */
    @GET
    public Response get(@Context HttpServletRequest request) {
        return Caller.of(request).viewer().map(this::own).orElseGet(() -> answer(plain.clone(), "public, max-age=60"));
    }

    private Response own(Viewer viewer) {
        return answer(OpenApi.json(sections.with(document, viewer)), "private, no-cache");
    }

    private static Response answer(byte[] body, String caching) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, caching).build();
    }
}
