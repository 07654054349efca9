// SPDX-License-Identifier: Apache-2.0
package dev.foyer.web.internal;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import dev.foyer.rest.Callers;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves the shell at every address of a page; which page it is the shell finds out by itself. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(WebContext.SELECT)
@HttpWhiteboardServletPattern("/*")
public final class ShellServlet extends HttpServlet {
    private final transient Ui ui;
    private final transient Callers callers;

    /** The shell for signed-in users; not before there is where the others are sent. */
    @Activate
    public ShellServlet(@Reference Ui ui, @Reference Callers callers, @Reference SignInServlet signIn) {
        this.ui = ui;
        this.callers = callers;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            super.service(request, response);
            return;
        }
        response.setHeader("Allow", "GET, HEAD");
        Plain.answer(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Pages can only be read");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accept = request.getHeader("Accept");
        if (accept != null && !accept.contains("text/html") && !accept.contains("*/*")) {
            Plain.answer(response, HttpServletResponse.SC_NOT_FOUND, "Not found");
            return;
        }
        Optional<Viewer> viewer = viewer(request);
        if (viewer.isEmpty()) {
            Plain.seeOther(response, ReturnPath.signIn(address(request)));
            return;
        }
        Optional<String> page = ui.page("index", viewer.get().locale());
        if (page.isEmpty()) {
            Plain.answer(response, HttpServletResponse.SC_NOT_FOUND, "This installation has no pages");
            return;
        }
        Plain.page(response, HttpServletResponse.SC_OK, Template.fill(page.get(), Map.of("brand", SignInPage.BRAND)));
    }

    private Optional<Viewer> viewer(HttpServletRequest request) {
        try {
            return callers.viewer(request);
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
