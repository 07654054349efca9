// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.record;

import dev.foyer.records.ListQuery;
import dev.foyer.rest.internal.request.Query;
import jakarta.ws.rs.core.UriInfo;

/** Reads what a list is asked for. */
public final class ListQueries {
    private ListQueries() {}

    /** The query of a request. */
    public static ListQuery of(UriInfo uri) {
        Query query = Query.of(uri);
        return new ListQuery(
                query.text("filter"),
                query.text("view"),
                query.text("sort"),
                query.text("q"),
                query.text("cursor"),
                query.limit(50),
                query.list("fields"),
                query.flag("count"),
                query.flag("actions"));
    }
}
