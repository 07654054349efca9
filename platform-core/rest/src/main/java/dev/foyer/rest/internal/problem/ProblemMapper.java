// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.problem;

import dev.foyer.rest.internal.caller.Caller;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers whatever a resource throws with a problem document. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private final Problems problems;

    @Inject
    private Provider<ContainerRequestContext> request;

    /** The one mapper of the application; Jersey sets what gives the request at hand. */
    @SuppressWarnings("NullAway.Init")
    public ProblemMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Caller caller = Caller.of(request.get());
        Throwable shown = Overtaken.instead(failure, request.get().getProperty(Overtaken.VISIT));
        Problems.Rendered rendered = problems.render(shown, caller);
        Response.ResponseBuilder response =
                Response.status(rendered.status()).type(Problems.TYPE).entity(rendered.body());
        rendered.headers().forEach(response::header);
        return response.build();
    }
}
