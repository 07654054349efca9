// SPDX-License-Identifier: Apache-2.0
package dev.foyer.web.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Stands in for the shell while the portal is being started. */
@Component(service = Servlet.class)
@ServiceRanking(-100)
@HttpWhiteboardContextSelect(WebContext.SELECT)
@HttpWhiteboardServletPattern("/*")
public final class StartingServlet extends HttpServlet {
    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Foyer</title>
            <meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="2"></head>
            <body><main><h1>Foyer</h1><p>The portal is being started. This page looks again by itself.</p>
            <p lang="de">Das Portal wird gestartet. Diese Seite sieht von selbst wieder nach.</p></main></body></html>
            """;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "2");
        Plain.page(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, PAGE);
    }
}
