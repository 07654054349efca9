// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.app;

import dev.foyer.plugin.Viewer;
import dev.foyer.rest.internal.caller.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Supplier;
import org.glassfish.jersey.internal.inject.AbstractBinder;

/** Hands resources their viewer; without one the answer is 401, whatever let the request through. */
public final class ViewerFactory implements Supplier<Viewer> {
    private final ContainerRequestContext request;

    /** Made by Jersey for each request. */
    @Inject
    public ViewerFactory(ContainerRequestContext request) {
        this.request = request;
    }

    @Override
    public Viewer get() {
        return Caller.of(request).signedIn();
    }

    /** What makes {@code @Context Viewer} work. */
    static AbstractBinder binder() {
        return new AbstractBinder() {
            @Override
            protected void configure() {
                bindFactory(ViewerFactory.class).to(Viewer.class);
            }
        };
    }
}
