// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.live;

import dev.foyer.deployment.Deployment;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.LiveEvents;
import dev.foyer.records.Sections;
import dev.foyer.rest.internal.admin.Administration;
import dev.foyer.rest.internal.caller.Caller;
import dev.foyer.rest.internal.problem.Problems;
import dev.foyer.rest.internal.problem.RestProblem;
import dev.foyer.rest.internal.request.ApiContext;
import dev.foyer.rest.internal.request.HttpCallers;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Live updates as server-sent events. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(ApiContext.SELECT)
@HttpWhiteboardServletPattern("/v1/events")
@HttpWhiteboardServletAsyncSupported
public final class EventsServlet extends HttpServlet {
    private static final int RETRY_MILLISECONDS = 2_000;

    private final transient LiveEvents events;
    private final transient Sections sections;
    private final transient HttpCallers callers;
    private final transient Problems problems;
    private final transient LiveConnections connections = new LiveConnections();
    private transient volatile AutoCloseable plugins = () -> {};

    /** Events as the engine tells them. */
    @Activate
    public EventsServlet(
            @Reference LiveEvents events,
            @Reference Sections sections,
            @Reference HttpCallers callers,
            @Reference Problems problems) {
        this.events = events;
        this.sections = sections;
        this.callers = callers;
        this.problems = problems;
    }

    /** Ends all connections; browsers come back by themselves. */
    @Deactivate
    public void close() {
        withdraw();
        connections.close();
    }

    /** Tells administrators when something became of an operation on a plugin. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindDeployment(Deployment deployment) {
        withdraw();
        plugins = deployment.listen(code -> connections.tell(
                viewer -> !Administration.operations(viewer).isEmpty(),
                Message.event("plugins", Map.of("code", code))));
    }

    void unbindDeployment(Deployment deployment) {
        withdraw();
    }

    private void withdraw() {
        try {
            plugins.close();
        } catch (Exception e) { // as it is declared there
            log("No longer heard of plugins", e);
        }
        plugins = () -> {};
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = Caller.of(request);
        try {
            Viewer viewer = caller.signedIn();
            requireEventStream(request);
            connections.requireRoom(viewer.user());
            open(viewer, request, response);
        } catch (ProblemException e) {
            problems.write(request, response, e);
        }
    }

    private static void requireEventStream(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            throw new ProblemException(
                            RestProblem.METHOD_NOT_ALLOWED, Text.of("rest.problem.method-not-allowed", "GET"))
                    .with("allowed", List.of("GET"));
        }
        String accept = request.getHeader("Accept");
        if (accept != null && !accept.contains("text/event-stream") && !accept.contains("*/*")) {
            throw RestProblem.NOT_ACCEPTABLE.because("rest.problem.not-acceptable");
        }
    }

    private void open(Viewer viewer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        Outlet outlet = new Outlet(context, response.getOutputStream());
        LiveConnection connection = new LiveConnection(events, viewer, callers.watch(request), outlet);
        connections.add(connection);
        connection.send(Message.retry(RETRY_MILLISECONDS));
        connection.send(Message.event("sections", Map.of("revision", sections.revision())));
        response.getOutputStream().setWriteListener(outlet);
    }
}
