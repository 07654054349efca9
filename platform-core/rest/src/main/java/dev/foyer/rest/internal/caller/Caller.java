// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.caller;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request.
 *
 * @param request identity of the request, in answers and log lines
 * @param viewer the signed-in user
 * @param locale language of the answer
 */
public record Caller(UUID request, Optional<Viewer> viewer, Locale locale) {
    private static final String ATTRIBUTE = "dev.foyer.rest.caller";

    /** The caller of a request that passed the gate; a stranger of any other. */
    public static Caller of(HttpServletRequest request) {
        return of(request.getAttribute(ATTRIBUTE));
    }

    /** The caller of a request that passed the gate; a stranger of any other. */
    public static Caller of(ContainerRequestContext request) {
        return of(request.getProperty(ATTRIBUTE));
    }

    private static Caller of(@Nullable Object attribute) {
        return attribute instanceof Caller caller
                ? caller
                : new Caller(UUID.randomUUID(), Optional.empty(), Locale.ENGLISH);
    }

    /** The signed-in user, or 401. */
    public Viewer signedIn() {
        return viewer.orElseThrow(() -> CommonProblem.UNAUTHENTICATED.because("rest.problem.unauthenticated"));
    }

    /** Leaves this caller with the request. */
    public Caller in(HttpServletRequest target) {
        target.setAttribute(ATTRIBUTE, this);
        return this;
    }

    /** Leaves this caller with the request. */
    public Caller in(ContainerRequestContext target) {
        target.setProperty(ATTRIBUTE, this);
        return this;
    }
}
