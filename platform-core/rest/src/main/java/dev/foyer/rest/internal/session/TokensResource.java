// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.session;

import dev.foyer.directory.SignIn;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.json.ItemsJson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Personal access tokens of the caller. */
@Component(service = Resource.class)
@Path("session/tokens")
@Produces(MediaType.APPLICATION_JSON)
public final class TokensResource implements Resource {
    private final SignIn signIn;

    /** Tokens as the directory keeps them. */
    @Activate
    public TokensResource(@Reference SignIn signIn) {
        this.signIn = signIn;
    }

    /** The caller's tokens, newest first. */
    @GET
    public ItemsJson<TokenJson> list(@Context Viewer viewer) {
        return ItemsJson.from(signIn.accessTokens(viewer.user()), TokenJson::from);
    }

    /** Makes a token; its secret is in this answer and nowhere else. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@Context Viewer viewer, @Context UriInfo uri, NewTokenJson body) {
        NewTokenJson.Given given = body.given();
        SignIn.NewAccessToken created = signIn.createAccessToken(viewer, given.name(), given.expires());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(created.token().id().toString())
                        .build())
                .entity(TokenJson.from(created))
                .build();
    }

    /** Revokes a token. */
    @DELETE
    @Path("{id}")
    public void revoke(@Context Viewer viewer, @PathParam("id") UUID id) {
        if (!signIn.revokeAccessToken(viewer.user(), id)) {
            throw CommonProblem.NOT_FOUND.because("rest.problem.not-found");
        }
    }
}
