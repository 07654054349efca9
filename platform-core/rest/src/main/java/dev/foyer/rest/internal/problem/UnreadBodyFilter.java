// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** Reads what no resource has read before the answer is sent. */
public final class UnreadBodyFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!read(request)) {
            response.getHeaders().putSingle("Connection", "close");
        }
    }

    private static boolean read(ContainerRequestContext request) {
        try {
            return UnreadBody.skip(request.getEntityStream());
        } catch (IllegalStateException e) {
            return true; // The reader of the body has closed it.
        }
    }
}
