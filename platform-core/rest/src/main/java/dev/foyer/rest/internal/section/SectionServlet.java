// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.section;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.rest.SectionResource;
import dev.foyer.records.PluginCalls;
import dev.foyer.records.SectionResources;
import dev.foyer.records.SectionResources.Offer;
import dev.foyer.records.Sections;
import dev.foyer.rest.internal.caller.Caller;
import dev.foyer.rest.internal.metrics.RequestMeter;
import dev.foyer.rest.internal.problem.Overtaken;
import dev.foyer.rest.internal.problem.Problems;
import dev.foyer.rest.internal.problem.RestProblem;
import dev.foyer.rest.internal.request.ApiContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Everything under {@code /api/v1/x}: leads to the resources of sections those who may use them. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(ApiContext.SELECT)
@HttpWhiteboardServletPattern("/v1/x/*")
public final class SectionServlet extends HttpServlet {
    private final transient SectionResources resources;
    private final transient Sections sections;
    private final transient Problems problems;
    private final transient RequestMeter meter;
    private final transient SectionApplications applications;

    /** The way to the resources of plugins. */
    @Activate
    public SectionServlet(
            @Reference SectionResources resources,
            @Reference Sections sections,
            @Reference PluginCalls calls,
            @Reference Problems problems,
            @Reference RequestMeter meter) {
        this.resources = resources;
        this.sections = sections;
        this.problems = problems;
        this.meter = meter;
        this.applications = new SectionApplications(problems, meter, calls);
    }

    @Deactivate
    void close() {
        applications.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(SectionResource resource) {
        // Made part of an application when somebody asks for it.
    }

    void remove(SectionResource resource) {
        applications.forget(resource);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Viewer viewer = Caller.of(request).signedIn();
        SectionRequest inner = SectionRequest.of(request);
        try (Sections.Visit visit = sections.enter()) {
            request.setAttribute(Overtaken.VISIT, visit);
            if (sections.exchanging(inner.section())) {
                refuse(request, response, Overtaken.problem());
            } else {
                serve(viewer, inner, request, response);
            }
        }
    }

    private void serve(Viewer viewer, SectionRequest inner, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Offer offer = resources.of(viewer, inner.section());
        if (offer.resources().isEmpty()) {
            refuse(request, response, CommonProblem.NOT_FOUND.because("rest.problem.not-found"));
            return;
        }
        try {
            if (!applications.of(offer, getServletConfig()).serve(inner, response)) {
                refuse(request, response, RestProblem.STARTING.because("rest.problem.starting"));
            }
        } catch (RuntimeException | ServletException e) {
            problems.write(request, response, e);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        problems.write(request, response, problem);
        meter.refused(response.getStatus());
    }
}
