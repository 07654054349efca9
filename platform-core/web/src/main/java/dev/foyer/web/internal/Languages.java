// SPDX-License-Identifier: Apache-2.0
package dev.foyer.web.internal;

import dev.foyer.rest.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/** The language of a page: the one in its address, else the caller's. */
final class Languages {
    private static final Set<String> SPOKEN = Set.of("en", "de");

    private Languages() {}

    static Locale of(HttpServletRequest request, Callers callers) {
        String wanted = request.getParameter("lang");
        return wanted != null && SPOKEN.contains(wanted) ? Locale.forLanguageTag(wanted) : callers.locale(request);
    }
}
