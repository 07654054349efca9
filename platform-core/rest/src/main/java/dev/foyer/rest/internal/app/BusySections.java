// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.app;

import dev.foyer.records.Sections;
import dev.foyer.rest.internal.problem.Overtaken;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Asks those back in a moment who want something of a section that is being exchanged (spec P-1). */
final class BusySections implements ContainerRequestFilter {
    private static final String OBJECT = "object";

    private final Sections sections;

    BusySections(Sections sections) {
        this.sections = sections;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        if (busy(uri.getPathParameters()) || busy(uri.getQueryParameters())) {
            throw Overtaken.problem();
        }
    }

    private boolean busy(MultivaluedMap<String, String> parameters) {
        return parameters.getOrDefault(OBJECT, List.of()).stream().anyMatch(sections::exchanging);
    }
}
