// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.foyer.plugin.ProblemException;
import dev.foyer.rest.internal.admin.Administration;
import dev.foyer.rest.internal.caller.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes problem documents, and logs each once: our faults with their cause, the others for ourselves. */
@Component(service = Problems.class)
public final class Problems {
    /** The media type of problem documents. */
    public static final String TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ObjectMapper mapper = new ObjectMapper();
    private final Texts texts;

    /** Problems with their texts. */
    @Activate
    public Problems(@Reference Texts texts) {
        this.texts = texts;
    }

    /** A problem document, ready to be sent. */
    public record Rendered(int status, Map<String, String> headers, byte[] body) {}

    /** The document of a failure. */
    public Rendered render(Throwable failure, UUID instance, Locale locale) {
        return render(failure, new Caller(instance, Optional.empty(), locale));
    }

    /** The document of a failure of somebody's request; where in a plugin it happened is for administrators. */
    public Rendered render(Throwable failure, Caller caller) {
        UUID instance = caller.request();
        Locale locale = caller.locale();
        ProblemException problem = Faults.problem(failure);
        log(failure, problem, instance);
        boolean all = caller.viewer().filter(Administration::administrator).isPresent();
        ProblemJson document = ProblemJson.from(problem, instance, text -> texts.render(text, locale), all);
        Map<String, String> headers = new LinkedHashMap<>(ProblemHeaders.of(problem));
        headers.put("Content-Language", locale.toLanguageTag());
        headers.put("Cache-Control", "no-store");
        try {
            return new Rendered(document.status(), headers, mapper.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers a request with the document of a failure, unless an answer is on its way. */
    public void write(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        Caller caller = Caller.of(request);
        Rendered rendered = render(failure, caller);
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(rendered.status());
        rendered.headers().forEach(response::setHeader);
        boolean waiting = request.getHeader("Expect") != null; // The body comes only if we ask for it.
        if (waiting || !UnreadBody.skip(request.getInputStream())) {
            response.setHeader("Connection", "close");
        }
        response.setContentType(TYPE);
        response.setContentLength(rendered.body().length);
        response.getOutputStream().write(rendered.body());
        response.flushBuffer();
    }

    private static void log(Throwable failure, ProblemException problem, UUID instance) {
        if (problem.type().status() >= 500 && !(failure instanceof ProblemException)) {
            LOG.error("{} urn:uuid:{}", problem.type().slug(), instance, failure);
            return;
        }
        if (problem.type().status() == 500) {
            LOG.error("{} urn:uuid:{}", problem.getMessage(), instance, failure);
            return;
        }
        LOG.debug("{} urn:uuid:{}", problem.getMessage(), instance);
    }
}
