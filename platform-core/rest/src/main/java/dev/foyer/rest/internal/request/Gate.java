// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.rest.internal.caller.Caller;
import dev.foyer.rest.internal.problem.RestProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether a request may reach a resource, and tells the resource who calls. */
final class Gate {
    private final Origins origins;
    private final Starting starting;

    Gate(Proxies proxies, Starting starting) {
        this.origins = new Origins(proxies);
        this.starting = starting;
    }

    /** Lets a request in or throws the problem; {@code callers} is missing while the directory is being started. */
    void admit(HttpServletRequest request, HttpServletResponse response, @Nullable HttpCallers callers) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String full = request.getServletPath() + path;
        QueryString.check(request.getQueryString());
        origins.requireSameUnlessSafe(request);
        if (full.startsWith("/v1/health/") || full.equals("/v1/metrics")) {
            return;
        }
        if (starting.stopping()) {
            throw CommonProblem.UNAVAILABLE.because("rest.problem.away");
        }
        if (callers == null || starting.tooEarly(full)) {
            throw RestProblem.STARTING.because("rest.problem.starting");
        }
        Optional<Viewer> viewer = callers.viewer(request);
        Caller caller = Caller.of(request);
        viewer.ifPresent(found -> new Caller(caller.request(), viewer, found.locale()).in(request));
        viewer.ifPresent(found -> callers.licensed().admit(request, response, full, found));
        if (viewer.isEmpty() && !OpenPaths.open(request.getMethod(), full)) {
            throw OpenPaths.exists(full)
                    ? CommonProblem.UNAUTHENTICATED.because("rest.problem.unauthenticated")
                    : CommonProblem.NOT_FOUND.because("rest.problem.not-found");
        }
    }
}
