// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

import dev.foyer.rest.internal.problem.RestProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Lets unsafe requests of browsers in from our own pages only. Programs send neither header and are not concerned. */
final class Origins {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Proxies proxies;

    Origins(Proxies proxies) {
        this.proxies = proxies;
    }

    void requireSameUnlessSafe(HttpServletRequest request) {
        if (!SAFE.contains(request.getMethod())) {
            requireSame(request);
        }
    }

    void requireSame(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        boolean foreignSite = site != null && !site.equals("same-origin");
        if (foreignSite || origin != null && foreign(origin, site != null, request)) {
            throw RestProblem.CROSS_ORIGIN.because("rest.problem.cross-origin");
        }
    }

    /** Browsers that tell no site where they come from send {@code null}; what they say of the site itself still holds. */
    private boolean foreign(String origin, boolean sameSite, HttpServletRequest request) {
        return !(sameSite && origin.equals("null"))
                && !authority(origin).equals(withoutDefaultPort(proxies.host(request)));
    }

    /** Scheme left out: behind a proxy that ends TLS we do not see the caller's. */
    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : withoutDefaultPort(authority);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String withoutDefaultPort(String authority) {
        return authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }
}
