// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Measures requests. Routes are templates, so that the number of series does not grow with the number of records. */
@Component(service = RequestMeter.class)
public final class RequestMeter {
    private static final Set<String> VERBS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram durations = Histogram.builder()
            .name("foyer_http_request_duration_seconds")
            .help("Requests by verb, route and class of status, and how long they took.")
            .labelNames("method", "route", "status")
            .classicOnly()
            .classicUpperBounds(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
            .withoutExemplars()
            .register(registry);
    private final Counter refusals = Counter.builder()
            .name("foyer_http_refusals_total")
            .help("Requests that were refused before they reached a route, by status.")
            .labelNames("status")
            .withoutExemplars()
            .register(registry);

    /** A meter that has measured nothing. */
    @Activate
    public RequestMeter() {
        // The metrics above are all there is.
    }

    /** A request that was answered. */
    public void answered(String method, String route, int status, long nanos) {
        durations.labelValues(verb(method), route, status / 100 + "xx").observe(nanos / 1e9);
    }

    /** A request that did not get as far as a route. */
    public void refused(int status) {
        refusals.labelValues(String.valueOf(status)).inc();
    }

    PrometheusRegistry registry() {
        return registry;
    }

    private static String verb(String method) {
        return VERBS.contains(method) ? method : "other";
    }
}
