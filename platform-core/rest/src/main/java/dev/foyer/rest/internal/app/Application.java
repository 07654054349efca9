// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.app;

import dev.foyer.rest.internal.json.EmptyBodyFilter;
import dev.foyer.rest.internal.json.JsonBodyReader;
import dev.foyer.rest.internal.json.JsonBodyWriter;
import dev.foyer.rest.internal.problem.ProblemMapper;
import dev.foyer.rest.internal.problem.Problems;
import dev.foyer.rest.internal.problem.UnreadBodyFilter;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** The Jersey application: our resources and providers, and nothing that Jersey would find by itself. */
public final class Application {
    private Application() {}

    /** The configuration with all resources. */
    public static ResourceConfig of(List<?> resources, Problems problems) {
        QuietLoggers.quieten();
        ResourceConfig config = new ResourceConfig();
        resources.forEach(config::register);
        config.register(new ProblemMapper(problems))
                .register(new UnreadBodyFilter())
                .register(new EmptyBodyFilter())
                .register(new JsonBodyReader())
                .register(new JsonBodyWriter())
                .register(new UuidConverter())
                .register(CallParameters.binder());
        config.setProperties(Map.of(
                CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
                CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
                ServerProperties.WADL_FEATURE_DISABLE, true,
                ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true,
                ServerProperties.PROCESSING_RESPONSE_ERRORS_ENABLED, true));
        return config;
    }
}
