// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.jetty;

import dev.foyer.plugin.ProblemException;
import dev.foyer.rest.internal.caller.Languages;
import dev.foyer.rest.internal.problem.Problems;
import jakarta.servlet.ServletException;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty refuses by itself with a problem document. */
final class ProblemErrorHandler implements Request.Handler {
    /** What Felix says of a servlet that is gone. */
    private static final String UNREGISTERED = "Servlet has been unregistered";

    private final Problems problems;

    ProblemErrorHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ProblemException problem = HttpProblem.of(away(request, response) ? 503 : status(request, response));
        Problems.Rendered rendered = problems.render(
                problem, UUID.randomUUID(), Languages.best(request.getHeaders().get("Accept-Language")));
        response.setStatus(rendered.status());
        HttpFields.Mutable headers = response.getHeaders();
        rendered.headers().forEach(headers::put);
        headers.put("Content-Type", Problems.TYPE);
        headers.put("Content-Length", rendered.body().length);
        headers.put("X-Content-Type-Options", "nosniff");
        if (rendered.status() == HttpStatus.SERVICE_UNAVAILABLE_503) {
            headers.put("Refresh", "2"); // for whoever opens a page in a browser
        }
        response.write(true, ByteBuffer.wrap(rendered.body()), callback);
        return true;
    }

    private static int status(Request request, Response response) {
        Object stated = request.getAttribute(ErrorHandler.ERROR_STATUS);
        return stated instanceof Integer code ? code : Math.max(400, response.getStatus());
    }

    /**
     * A request that came as the portal starts or stops is no fault of anybody. Our contexts take every path, so what the
     * server itself does not find has come before or after them.
     */
    private static boolean away(Request request, Response response) {
        return status(request, response) == HttpStatus.NOT_FOUND_404
                || (request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof ServletException failure
                        && UNREGISTERED.equals(failure.getMessage()));
    }
}
