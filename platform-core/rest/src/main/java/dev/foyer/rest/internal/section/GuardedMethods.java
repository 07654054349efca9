// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.section;

import dev.foyer.plugin.ProblemException;
import dev.foyer.records.CallKind;
import dev.foyer.records.PluginCalls;
import dev.foyer.records.PluginCalls.Origin;
import jakarta.ws.rs.WebApplicationException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import org.jspecify.annotations.Nullable;

/** Calls methods of resources as what they are: code of a plugin. Reading bodies and writing answers takes as long as the caller does. */
final class GuardedMethods implements ResourceMethodInvocationHandlerProvider {
    private final PluginCalls calls;
    private final Origin origin;

    GuardedMethods(PluginCalls calls, Origin origin) {
        this.calls = calls;
        this.origin = origin;
    }

    @Override
    public InvocationHandler create(Invocable method) {
        return this::invoke;
    }

    private @Nullable Object invoke(Object resource, Method method, Object @Nullable [] arguments)
            throws InvocationTargetException {
        try {
            Outcome outcome = calls.call(origin, CallKind.RESOURCE, () -> outcome(resource, method, arguments));
            if (outcome.refusal != null) {
                throw new InvocationTargetException(outcome.refusal);
            }
            return outcome.value;
        } catch (ProblemException e) {
            throw new InvocationTargetException(e);
        }
    }

    private static Outcome outcome(Object resource, Method method, Object @Nullable [] arguments) {
        try {
            return new Outcome(method.invoke(resource, arguments), null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " is not public", e);
        } catch (InvocationTargetException e) {
            Throwable failure = e.getTargetException();
            if (failure instanceof WebApplicationException refusal) {
                return new Outcome(null, refusal);
            }
            if (failure instanceof RuntimeException known) {
                throw known;
            }
            if (failure instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failure);
        }
    }

    AbstractBinder binder() {
        GuardedMethods self = this;
        return new AbstractBinder() {
            @Override
            protected void configure() {
                bind(self).to(ResourceMethodInvocationHandlerProvider.class);
            }
        };
    }

    /** What a method gave, or the status with which it refused, in the manner of Jakarta REST. */
    private record Outcome(@Nullable Object value, @Nullable WebApplicationException refusal) {}
}
