// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.section;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request as the application of a section sees it: paths begin after the section. */
final class SectionRequest extends HttpServletRequestWrapper {
    private final String section;
    private final String rest;

    private SectionRequest(HttpServletRequest request, String section, String rest) {
        super(request);
        this.section = section;
        this.rest = rest;
    }

    static SectionRequest of(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        int end = path.indexOf('/', 1);
        return end < 0
                ? new SectionRequest(request, path.substring(1), "/")
                : new SectionRequest(request, path.substring(1, end), path.substring(end));
    }

    String section() {
        return section;
    }

    @Override
    public String getServletPath() {
        return super.getServletPath() + "/" + section;
    }

    @Override
    public String getPathInfo() {
        return rest;
    }
}
