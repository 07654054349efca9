// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;

/** Treats a missing body as empty JSON, so that it is refused by the reader and never reaches a resource as null. */
@PreMatching
public final class EmptyBodyFilter implements ContainerRequestFilter {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    @Override
    public void filter(ContainerRequestContext request) {
        MultivaluedMap<String, String> headers = request.getHeaders();
        boolean empty = !headers.containsKey(HttpHeaders.CONTENT_TYPE)
                && !headers.containsKey("Transfer-Encoding")
                && headers.getOrDefault(HttpHeaders.CONTENT_LENGTH, List.of("0"))
                        .contains("0");
        if (empty && WITH_BODY.contains(request.getMethod())) {
            headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }
}
