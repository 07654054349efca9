// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

import dev.foyer.rest.internal.caller.Caller;
import dev.foyer.rest.internal.metrics.RequestMeter;
import dev.foyer.rest.internal.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContext;
import org.slf4j.MDC;

/**
 * The servlet context of everything under {@code /api}. Its security check runs before any servlet or filter of any
 * bundle in the context, so that nothing can be reached around it.
 */
@Component(service = ServletContextHelper.class)
@HttpWhiteboardContext(name = ApiContext.NAME, path = "/api")
public final class ApiContext extends ServletContextHelper {
    /** Name of the context, for servlets that belong to it. */
    public static final String NAME = "foyer-api";

    /** Selects the context. */
    public static final String SELECT = "(osgi.http.whiteboard.context.name=" + NAME + ")";

    private final Gate gate;
    private final Problems problems;
    private final RequestMeter meter;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable HttpCallers callers;

    /** A context that is there from the first request on, whatever else is not. */
    @Activate
    public ApiContext(
            @Reference Proxies proxies,
            @Reference Starting starting,
            @Reference Problems problems,
            @Reference RequestMeter meter) {
        this.gate = new Gate(proxies, starting);
        this.problems = problems;
        this.meter = meter;
    }

    @Override
    public boolean handleSecurity(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID id = UUID.randomUUID();
        MDC.put("request", id.toString());
        new Caller(id, Optional.empty(), HttpCallers.strangersLocale(request)).in(request);
        defaults(response, id);
        try {
            gate.admit(request, response, callers);
            response.setHeader("Content-Language", Caller.of(request).locale().toLanguageTag());
            return true;
        } catch (RuntimeException e) {
            problems.write(request, response, e);
            meter.refused(response.getStatus());
            finishSecurity(request, response);
            return false;
        }
    }

    @Override
    public void finishSecurity(HttpServletRequest request, HttpServletResponse response) {
        MDC.remove("request");
    }

    @Override
    public java.net.@Nullable URL getResource(String name) {
        return null;
    }

    private static void defaults(HttpServletResponse response, UUID id) {
        response.setHeader("X-Request-Id", id.toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Vary", "Accept-Language, Authorization, Cookie");
    }
}
