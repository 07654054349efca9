// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.metrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.glassfish.jersey.uri.UriTemplate;

/** Tells the meter of every request that Jersey has answered. */
public final class RouteListener implements ApplicationEventListener {
    private static final Pattern SLASHES = Pattern.compile("/+");

    private final RequestMeter meter;

    /** The routes of the methods of one application. */
    private final Map<ResourceMethod, String> routes = new ConcurrentHashMap<>();

    private final String base;

    /** Tells this meter. */
    public RouteListener(RequestMeter meter) {
        this(meter, "");
    }

    /** Tells this meter of routes that lie below others. */
    public RouteListener(RequestMeter meter, String base) {
        this.meter = meter;
        this.base = base;
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

    private String route(RequestEvent event) {
        ResourceMethod method = event.getUriInfo().getMatchedResourceMethod();
        return method == null
                ? joined(event.getUriInfo())
                : routes.computeIfAbsent(method, found -> joined(event.getUriInfo()));
    }

    private String joined(ExtendedUriInfo uri) {
        List<UriTemplate> templates = new ArrayList<>(uri.getMatchedTemplates());
        Collections.reverse(templates);
        StringBuilder route = new StringBuilder();
        templates.forEach(template -> route.append('/').append(template.getTemplate()));
        return route.isEmpty() ? "none" : SLASHES.matcher(base + route).replaceAll("/");
    }
}
