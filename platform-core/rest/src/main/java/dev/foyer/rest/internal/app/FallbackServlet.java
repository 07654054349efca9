// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.app;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.rest.internal.caller.Caller;
import dev.foyer.rest.internal.problem.Problems;
import dev.foyer.rest.internal.problem.RestProblem;
import dev.foyer.rest.internal.request.ApiContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Answers what no other servlet of the context does: unknown paths, and ours while the application is being set up. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(ApiContext.SELECT)
@HttpWhiteboardServletPattern("/*")
public final class FallbackServlet extends HttpServlet {
    private final transient Problems problems;

    /** The fallback with its words. */
    @Activate
    public FallbackServlet(@Reference Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        ProblemException problem = path.startsWith("/v1/")
                ? RestProblem.STARTING.because("rest.problem.starting")
                : CommonProblem.NOT_FOUND.because("rest.problem.not-found");
        Caller caller = Caller.of(request);
        problems.write(request, response, problem);
    }
}
