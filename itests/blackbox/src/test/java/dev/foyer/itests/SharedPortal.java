// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the shared portal when it is first asked for and stops it after the last class. */
final class SharedPortal implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Portal.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedPortal.class))
                .getOrComputeIfAbsent(Held.class, key -> new Held(Portal.start()), Held.class)
                .portal();
    }

    private record Held(Portal portal) implements CloseableResource, AutoCloseable {
        @Override
        public void close() {
            portal.close();
        }
    }
}
