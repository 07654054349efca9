// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.record;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.Feed;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.file.Visibilities;
import dev.foyer.rest.internal.request.Query;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Comments on a record. */
@Component(service = Resource.class)
@Path("records/{object}/{id}/feed")
@Produces(MediaType.APPLICATION_JSON)
public final class FeedResource implements Resource {
    private final Feed feed;

    /** A page of comments on the wire. */
    public record FeedJson(List<?> items, @Nullable String previousCursor) {}

    /** Comments as the engine keeps them. */
    @Activate
    public FeedResource(@Reference Feed feed) {
        this.feed = feed;
    }

    /** The newest comments, or those before a cursor. */
    @GET
    public FeedJson list(
            @Context Viewer viewer,
            @PathParam("object") String object,
            @PathParam("id") UUID id,
            @Context UriInfo uri) {
        Query query = Query.of(uri);
        Feed.FeedPage page = feed.list(viewer, object, id, query.text("before"), query.limit(50));
        return new FeedJson(
                page.items().stream().map(PostJson::from).toList(),
                page.previousCursor().orElse(null));
    }

    /** Writes a comment. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(
            @Context Viewer viewer, @PathParam("object") String object, @PathParam("id") UUID id, NewPostJson body) {
        Feed.Post post = feed.comment(
                viewer,
                object,
                id,
                body.text() == null ? "" : body.text(),
                visibility(body.visibility()),
                Optional.ofNullable(body.replyTo()),
                body.files() == null ? List.of() : body.files());
        return Response.status(Response.Status.CREATED)
                .entity(PostJson.from(post))
                .build();
    }

    private static Visibility visibility(@Nullable String name) {
        return Visibilities.of(name == null ? "public" : name)
                .orElseThrow(() -> ProblemException.invalid(
                        List.of(new Violation("/visibility", "choice", Text.of("rest.visibility")))));
    }
}
