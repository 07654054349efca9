// SPDX-License-Identifier: Apache-2.0
package dev.foyer.testkit.internal;

import dev.foyer.testkit.FoyerPortal;
import dev.foyer.testkit.Portal;
import java.time.Duration;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts the portal with the first class that asks for it and stops it after the last test of the run. */
public final class PortalExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(PortalExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Running running = running(context);
        running.engine().ahead(Duration.ZERO);
        running.engine()
                .licence(AnnotationSupport.findAnnotation(context.getRequiredTestClass(), FoyerPortal.class)
                        .map(FoyerPortal::edition)
                        .orElse(Place.EDITION));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Portal.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context).portal();
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Running.class, type -> Running.start(), Running.class);
    }

    /** The portal of this JVM. */
    @SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
    record Running(Engine engine, Portal portal) implements CloseableResource, AutoCloseable {
        static Running start() {
            Engine engine = Engine.start();
            return new Running(engine, new Portal(engine));
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
