// SPDX-License-Identifier: Apache-2.0
package dev.foyer.web.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves scripts, styles, icons and fonts, compressed where the build did so; hashed names are kept for ever. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(WebContext.SELECT)
@HttpWhiteboardServletPattern({
    "/assets/*",
    "/favicon.ico",
    "/favicon.svg",
    "/manifest.webmanifest",
    "/sw.js",
    "/robots.txt"
})
public final class AssetsServlet extends HttpServlet {
    private record Coding(String name, String suffix) {}

    private static final List<Coding> CODINGS = List.of(new Coding("br", ".br"), new Coding("gzip", ".gz"));

    private final transient Ui ui;

    /** The assets of the UI. */
    @Activate
    public AssetsServlet(@Reference Ui ui) {
        this.ui = ui;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null
                ? request.getServletPath()
                : request.getServletPath() + request.getPathInfo();
        String name = path.substring(1);
        Optional<URL> file = ui.file(name);
        if (file.isEmpty() || name.endsWith(".br") || name.endsWith(".gz")) {
            Plain.answer(response, 404, "Not found");
            return;
        }
        response.setContentType(MediaTypes.of(name));
        response.setHeader("Vary", "Accept-Encoding");
        boolean hashed = name.startsWith("assets/");
        response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "public, max-age=300");
        send(compressed(name, request, response).orElse(file.get()), response);
    }

    private Optional<URL> compressed(String name, HttpServletRequest request, HttpServletResponse response) {
        for (Coding coding : CODINGS) {
            Optional<URL> file =
                    Accepted.coding(request, coding.name()) ? ui.file(name + coding.suffix()) : Optional.empty();
            if (file.isPresent()) {
                response.setHeader("Content-Encoding", coding.name());
                return file;
            }
        }
        return Optional.empty();
    }

    private static void send(URL file, HttpServletResponse response) throws IOException {
        URLConnection connection = file.openConnection();
        long length = connection.getContentLengthLong();
        if (length >= 0) {
            response.setContentLengthLong(length);
        }
        try (InputStream content = connection.getInputStream()) {
            content.transferTo(response.getOutputStream());
        }
    }
}
