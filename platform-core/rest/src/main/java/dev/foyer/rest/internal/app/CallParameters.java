// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.app;

import dev.foyer.plugin.Viewer;
import dev.foyer.rest.internal.caller.Caller;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;

/**
 * Hands resources their viewer and the address they are called by; without a viewer the answer is 401, whatever let the
 * request through. A provider of values and not the injection, which looks up and makes an object for each of them.
 */
final class CallParameters implements ValueParamProvider {
    @Override
    public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        if (parameter.getRawType() == Viewer.class) {
            return request -> Caller.of(request).signedIn();
        }
        return parameter.getRawType() == UriInfo.class ? ContainerRequest::getUriInfo : null;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }

    /** What makes {@code @Context Viewer} work. */
    static AbstractBinder binder() {
        return new AbstractBinder() {
            @Override
            protected void configure() {
                bind(new CallParameters()).to(ValueParamProvider.class);
            }
        };
    }
}
