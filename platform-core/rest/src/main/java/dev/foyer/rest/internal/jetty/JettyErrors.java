// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.jetty;

import dev.foyer.rest.internal.app.BrokenAnswer;
import dev.foyer.rest.internal.problem.Problems;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;

/**
 * Puts our error pages into Jetty, and lets servlets know the connection, which they may have to break. The only way to
 * its server that Felix offers is the one for connectors, so this brings one along that listens nowhere.
 */
@Component(service = ConnectorFactory.class)
public final class JettyErrors implements ConnectorFactory {
    private final Problems problems;

    /** Error pages as problem documents; a Jetty that already serves, since one that starts takes no such connector. */
    @Activate
    public JettyErrors(@Reference Problems problems, @Reference HttpServiceRuntime serving) {
        this.problems = problems;
    }

    @Override
    public Connector createConnector(Server server) {
        ProblemErrorHandler handler = new ProblemErrorHandler(problems);
        server.setErrorHandler(handler);
        Stream.of(server.getConnectors())
                .map(connector -> connector.getConnectionFactory(HttpConnectionFactory.class))
                .filter(Objects::nonNull)
                .forEach(factory -> factory.getHttpConfiguration().addCustomizer(JettyErrors::withConnection));
        server.getDescendants(ContextHandler.class).forEach(context -> context.setErrorHandler(handler));
        return new LocalConnector(server, null, null, null, 0, new HttpConnectionFactory());
    }

    private static Request withConnection(Request request, HttpFields.Mutable headers) {
        Connection connection = request.getConnectionMetaData().getConnection();
        request.setAttribute(BrokenAnswer.CONNECTION, connection.getEndPoint());
        return request;
    }
}
