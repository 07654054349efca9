// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.metrics;

import dev.foyer.database.Gauges;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.records.Sections;
import dev.foyer.rest.internal.problem.Problems;
import dev.foyer.rest.internal.problem.RestProblem;
import dev.foyer.rest.internal.request.ApiContext;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Metrics for Prometheus, from the start on; what is not there yet is left out. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(ApiContext.SELECT)
@HttpWhiteboardServletPattern("/v1/metrics")
public final class MetricsServlet extends HttpServlet {
    private final transient MetricsAccess access;
    private final transient PrometheusRegistry registry;
    private final transient Problems problems;
    private final transient PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private final transient List<Gauges> parts = new CopyOnWriteArrayList<>();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile @Nullable Sections sections;

    /** Metrics of this process and of what its parts say. */
    @Activate
    public MetricsServlet(@Reference RequestMeter meter, @Reference Problems problems) {
        this(meter, problems, Optional.ofNullable(System.getenv("FOYER_METRICS_TOKEN")));
    }

    MetricsServlet(RequestMeter meter, Problems problems, Optional<String> token) {
        this.access = new MetricsAccess(token);
        this.problems = problems;
        this.registry = meter.registry();
        registry.register(new PlatformCollector(() -> parts, () -> Optional.ofNullable(sections)));
        JvmMetrics.builder().register(registry);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            access.require(request);
            requireReading(request);
        } catch (ProblemException e) {
            problems.write(request, response, e);
            return;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        writer.write(body, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
        response.setContentType(PrometheusTextFormatWriter.CONTENT_TYPE);
        response.setContentLength(body.size());
        body.writeTo(response.getOutputStream());
    }

    private static void requireReading(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            throw new ProblemException(
                            RestProblem.METHOD_NOT_ALLOWED, Text.of("rest.problem.method-not-allowed", "GET, HEAD"))
                    .with("allowed", List.of("GET", "HEAD"));
        }
    }
}
