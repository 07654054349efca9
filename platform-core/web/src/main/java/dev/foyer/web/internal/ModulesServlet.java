// SPDX-License-Identifier: Apache-2.0
package dev.foyer.web.internal;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.UiModules;
import dev.foyer.rest.Callers;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Serves the browser code of sections to those who may enter them, compressed, at addresses that name its content. What is not there and
 * what is not allowed look the same. These are static files, so they are no calls of the interface (spec L-8).
 */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(WebContext.SELECT)
@HttpWhiteboardServletPattern(UiModules.ROOT + "*")
public final class ModulesServlet extends HttpServlet {
    private final transient UiModules modules;
    private final transient Callers callers;
    private final transient GzipFiles gzip = new GzipFiles();

    /** The modules of the active sections. */
    @Activate
    public ModulesServlet(@Reference UiModules modules, @Reference Callers callers) {
        this.modules = modules;
        this.callers = callers;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        Optional<UiModules.File> file = file(request, path);
        if (file.isEmpty()) {
            Plain.answer(response, HttpServletResponse.SC_NOT_FOUND, "Not found");
            return;
        }
        Optional<byte[]> zipped = Accepted.coding(request, "gzip") ? gzip.of(path, file.get()) : Optional.empty();
        String tag = "\"" + file.get().hash() + (zipped.isPresent() ? "-gzip\"" : "\"");
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Encoding");
        // Only this viewer's browser may keep it: others may not be allowed to have it.
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        if (String.valueOf(request.getHeader("If-None-Match")).contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(MediaTypes.of(path));
        if (zipped.isPresent()) {
            response.setHeader("Content-Encoding", "gzip");
            response.setContentLength(zipped.get().length);
            response.getOutputStream().write(zipped.get());
        } else {
            plain(file.get(), response);
        }
    }

    private static void plain(UiModules.File file, HttpServletResponse response) throws IOException {
        response.setContentLengthLong(file.size());
        try (InputStream content = file.content().open()) {
            content.transferTo(response.getOutputStream());
        }
    }

    /** A path is {@code /<section>/<build>/<file>}. */
    private Optional<UiModules.File> file(HttpServletRequest request, String path) {
        String[] parts = path.split("/", 4);
        return parts.length < 4
                ? Optional.empty()
                : viewer(request).flatMap(viewer -> modules.file(viewer, parts[1], parts[2], parts[3]));
    }

    private Optional<Viewer> viewer(HttpServletRequest request) {
        try {
            return callers.viewer(request);
        } catch (ProblemException unknown) {
            return Optional.empty();
        }
    }
}
