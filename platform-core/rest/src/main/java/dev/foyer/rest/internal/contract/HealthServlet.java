// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.contract;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.rest.internal.caller.Caller;
import dev.foyer.rest.internal.problem.Problems;
import dev.foyer.rest.internal.problem.RestProblem;
import dev.foyer.rest.internal.request.ApiContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Tells load balancers and starters whether the process lives and whether it can work. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(ApiContext.SELECT)
@HttpWhiteboardServletPattern("/v1/health/*")
public final class HealthServlet extends HttpServlet {
    private static final int RETRY_SECONDS = 1;

    private final transient Readiness readiness;
    private final transient Problems problems;

    /** Health as seen by what is needed. */
    @Activate
    public HealthServlet(@Reference Readiness readiness, @Reference Problems problems) {
        this.readiness = readiness;
        this.problems = problems;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = Caller.of(request);
        try {
            answer(response, status(request));
        } catch (ProblemException e) {
            problems.write(request, response, e);
        }
    }

    private String status(HttpServletRequest request) {
        String asked = String.valueOf(request.getPathInfo());
        if (!asked.equals("/live") && !asked.equals("/ready")) {
            throw CommonProblem.NOT_FOUND.because("rest.problem.not-found");
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            throw new ProblemException(
                            RestProblem.METHOD_NOT_ALLOWED, Text.of("rest.problem.method-not-allowed", "GET, HEAD"))
                    .with("allowed", List.of("GET", "HEAD"));
        }
        return asked.equals("/live") ? "live" : ready();
    }

    private String ready() {
        List<String> missing = readiness.missing();
        if (!missing.isEmpty()) {
            throw new ProblemException(
                            CommonProblem.UNAVAILABLE, Text.of("rest.health.missing", String.join(", ", missing)))
                    .with("missing", missing)
                    .with("retryAfter", RETRY_SECONDS);
        }
        return "ready";
    }

    private static void answer(HttpServletResponse response, String status) throws IOException {
        byte[] body = ("{\"status\":\"" + status + "\"}").getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
