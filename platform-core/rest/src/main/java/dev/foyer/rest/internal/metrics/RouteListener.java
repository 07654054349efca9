// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.metrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.glassfish.jersey.uri.UriTemplate;

/** Tells the meter of every request that Jersey has answered. */
public final class RouteListener implements ApplicationEventListener {
    private static final Pattern SLASHES = Pattern.compile("/+");

    private final RequestMeter meter;

    /** Tells this meter. */
    public RouteListener(RequestMeter meter) {
        this.meter = meter;
    }

    @Override
    public void onEvent(ApplicationEvent event) {
        // What becomes of the application is of no interest here.
    }

    @Override
    public RequestEventListener onRequest(RequestEvent started) {
        long start = System.nanoTime();
        return event -> {
            if (event.getType() == RequestEvent.Type.FINISHED) {
                ContainerResponse response = event.getContainerResponse();
                meter.answered(
                        event.getContainerRequest().getMethod(),
                        route(event),
                        response == null ? 500 : response.getStatus(),
                        System.nanoTime() - start);
            }
        };
    }

    private static String route(RequestEvent event) {
        List<UriTemplate> templates = new ArrayList<>(event.getUriInfo().getMatchedTemplates());
        Collections.reverse(templates);
        StringBuilder route = new StringBuilder();
        templates.forEach(template -> route.append('/').append(template.getTemplate()));
        return route.isEmpty() ? "none" : SLASHES.matcher(route).replaceAll("/");
    }
}
