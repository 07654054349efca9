// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.record;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.Search;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.json.Looks;
import dev.foyer.rest.internal.request.Query;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Full-text search. */
@Component(service = Resource.class)
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource implements Resource {
    private final Search search;
    private final Looks looks;

    /** Search as the engine does it. */
    @Activate
    public SearchResource(@Reference Search search, @Reference Looks looks) {
        this.search = search;
        this.looks = looks;
    }

    /** Searches one object or all. */
    @GET
    public SearchJson search(@Context Viewer viewer, @Context UriInfo uri) {
        return SearchJson.from(search.search(viewer, query(Query.of(uri))), looks);
    }

    private static Search.Query query(Query query) {
        if (query.text("object").isEmpty()) {
            query.text("filter").ifPresent(filter -> refuse("filter"));
            query.text("facets").ifPresent(facets -> refuse("facets"));
            query.text("sort").ifPresent(sort -> refuse("sort"));
        }
        return new Search.Query(
                query.text("q").orElse(""),
                query.text("object"),
                query.text("filter"),
                query.flag("verbatim"),
                query.flag("suggest"),
                query.list("facets"),
                query.text("sort"),
                query.number("offset", 0, 10_000, 0),
                query.limit(20));
    }

    private static void refuse(String parameter) {
        throw Query.bad(parameter, "rest.parameter.object-needed");
    }
}
