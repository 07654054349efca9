// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.app;

import dev.foyer.plugin.ProblemException;
import dev.foyer.records.Sections;
import dev.foyer.rest.internal.metrics.RequestMeter;
import dev.foyer.rest.internal.metrics.RouteListener;
import dev.foyer.rest.internal.problem.Overtaken;
import dev.foyer.rest.internal.problem.Problems;
import dev.foyer.rest.internal.problem.RestProblem;
import dev.foyer.rest.internal.request.ApiContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * The interface on the network, once all its resources are there: {@code cardinality.minimum} waits for them, so that
 * Jersey is set up once.
 */
@Component(
        service = {Servlet.class, RestServlet.class},
        property = "resources.cardinality.minimum:Integer=" + RestServlet.RESOURCES)
@HttpWhiteboardContextSelect(ApiContext.SELECT)
@HttpWhiteboardServletPattern("/v1/*")
@HttpWhiteboardServletAsyncSupported
public final class RestServlet extends HttpServlet {
    /** How many resources there are; a test counts them. */
    static final int RESOURCES = 22;

    private final transient ServletContainer container;
    private final transient Problems problems;
    private final transient Sections sections;
    private volatile boolean serving;

    /** The application with its resources. */
    @Activate
    public RestServlet(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Resource> resources,
            @Reference Problems problems,
            @Reference RequestMeter meter,
            @Reference Sections sections) {
        this.problems = problems;
        this.sections = sections;
        this.container = new ServletContainer(Application.of(resources, problems)
                .register(new RouteListener(meter))
                .register(new BusySections(sections)));
    }

    /** Jersey finds its runtime by the thread's class loader while it is set up. */
    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ResourceConfig.class.getClassLoader());
        try {
            container.init(config);
            serving = true;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Sections.Visit visit = sections.enter()) {
            request.setAttribute(Overtaken.VISIT, visit);
            container.service(request, response);
        } catch (RuntimeException | ServletException e) {
            problems.write(request, response, e);
            BrokenAnswer.check(request);
            return;
        }
        BrokenAnswer.check(request);
        if (response.getStatus() == HttpServletResponse.SC_BAD_REQUEST && response.getContentType() == null) {
            // Jersey found a header that it cannot read and has nothing to say about it.
            ProblemException faulty = RestProblem.MALFORMED_REQUEST.because("rest.problem.headers");
            problems.write(request, response, faulty);
        }
    }

    /** Whether Jersey is set up, which takes a while after the servlet is there. */
    public boolean serving() {
        return serving;
    }

    @Override
    public void destroy() {
        serving = false;
        container.destroy();
    }
}
