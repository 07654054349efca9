// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.admin;

import dev.foyer.directory.Users;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.json.JsonBodyReader;
import dev.foyer.rest.internal.request.Query;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The users of the installation, for administrators. */
@Component(service = Resource.class)
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
public final class UsersResource implements Resource {
    private final Users users;

    /** A page of users on the wire. */
    public record UsersJson(List<UserJson> items, @Nullable String nextCursor) {}

    /** Users as the directory keeps them. */
    @Activate
    public UsersResource(@Reference Users users) {
        this.users = users;
    }

    /** A page in order of logins. */
    @GET
    public UsersJson list(@Context Viewer viewer, @Context UriInfo uri) {
        Administration.require(viewer);
        Query query = Query.of(uri);
        int limit = query.limit(50);
        List<Users.User> found =
                users.list(query.text("cursor").map(UsersResource::login).orElse(""), limit + 1);
        List<UserJson> page = found.stream().limit(limit).map(UserJson::from).toList();
        return new UsersJson(page, found.size() > limit ? cursor(page.get(limit - 1)) : null);
    }

    /** One user. */
    @GET
    @Path("{id}")
    public UserJson get(@Context Viewer viewer, @PathParam("id") UUID id) {
        Administration.require(viewer);
        return find(id);
    }

    /** Lets a user sign in, or not any more. */
    @PATCH
    @Path("{id}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public UserJson change(@Context Viewer viewer, @PathParam("id") UUID id, ActivationJson body) {
        Administration.require(viewer);
        boolean active = body.checked();
        if (!active && id.equals(viewer.user())) {
            throw CommonProblem.CONFLICT.because("rest.users.yourself");
        }
        users.activate(id, active);
        return find(id);
    }

    /** Lets an external user hold these seats and no others (spec L-7). */
    @PUT
    @Path("{id}/seats")
    @Consumes(MediaType.APPLICATION_JSON)
    public UserJson seats(@Context Viewer viewer, @PathParam("id") UUID id, SeatsJson body) {
        Administration.require(viewer);
        users.seats(id, body.checked());
        return find(id);
    }

    private UserJson find(UUID id) {
        return users.find(id)
                .map(UserJson::from)
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("rest.problem.not-found"));
    }

    private static String cursor(UserJson last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.login().getBytes(StandardCharsets.UTF_8));
    }

    private static String login(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Query.bad("cursor", "rest.parameter.cursor");
        }
    }
}
