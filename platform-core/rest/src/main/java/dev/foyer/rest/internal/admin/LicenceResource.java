// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.admin;

import dev.foyer.directory.Users;
import dev.foyer.licensing.Decision;
import dev.foyer.licensing.Licensing;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.Sections;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.json.Bodies;
import dev.foyer.rest.internal.problem.Texts;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    private final Sections sections;
    private final Users users;
    private final Texts texts;

    /** The licence with what follows from it. */
    @Activate
    public LicenceResource(
            @Reference Licensing licensing,
            @Reference Sections sections,
            @Reference Users users,
            @Reference Texts texts) {
        this.licensing = licensing;
        this.sections = sections;
        this.users = users;
        this.texts = texts;
    }

    /** The licence, its seats, and what it allows. */
    @GET
    public LicenceJson get(@Context Viewer viewer) {
        Administration.require(viewer);
        return json(viewer);
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
        return json(viewer);
    }

    /** Takes the licence away. */
    @DELETE
    public void remove(@Context Viewer viewer) {
        Administration.require(viewer);
        if (!licensing.remove(Optional.of(viewer.user()))) {
            throw CommonProblem.NOT_FOUND.because("rest.licence.none");
        }
    }

    private LicenceJson json(Viewer viewer) {
        List<LicenceJson.DecisionJson> decisions = sections.plugins().stream()
                .map(plugin -> decision(plugin.code(), viewer))
                .toList();
        return LicenceJson.from(
                licensing.installed(),
                new LicenceJson.Consequences(users.seatsUsed(), licensing.limits(), decisions, licensing.matrix()));
    }

    private LicenceJson.DecisionJson decision(String section, Viewer viewer) {
        Decision decision = licensing.decide(section);
        return new LicenceJson.DecisionJson(
                section, decision.allowed(), decision.rule(), texts.render(decision.reason(), viewer.locale()));
    }
}
