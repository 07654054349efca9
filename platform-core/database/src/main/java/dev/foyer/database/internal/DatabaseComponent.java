// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal;

import dev.foyer.database.Database;
import dev.foyer.database.Gauges;
import dev.foyer.database.Mappers;
import dev.foyer.database.Migrations;
import dev.foyer.database.Notices;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers the services of this bundle once the database answers. They are registered by code and not by the component, so
 * that whoever needs them waits as for any service while the database starts.
 */
@Component(
        service = {},
        immediate = true)
public final class DatabaseComponent {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseComponent.class);

    private final BundleContext context;
    private final Place place;
    private final Startup startup;
    private final Deque<ServiceRegistration<?>> services = new ArrayDeque<>();
    private @Nullable Foundation foundation;

    @Activate
    public DatabaseComponent(BundleContext context) {
        this.context = context;
        Configuration configuration = Configuration.of(name -> Optional.ofNullable(context.getProperty(name)));
        this.place = place(configuration);
        this.startup = new Startup(place, configuration.limits(), this::offer);
        startup.start();
    }

    @Deactivate
    void close() {
        startup.close();
        withdraw();
        try {
            place.close();
        } catch (IOException e) {
            LOG.error("The database server is not stopped: {}", e.getMessage());
        }
    }

    private Place place(Configuration configuration) {
        return configuration
                .url()
                .<Place>map(url -> new ExternalPlace(url, configuration.login()))
                .orElseGet(() -> new EmbeddedPlace(configuration.data(), context));
    }

    private synchronized void offer(Foundation ready) {
        foundation = ready;
        offer(Database.class, ready.database());
        offer(Migrations.class, ready.migrations());
        offer(Mappers.class, ready.mappers());
        offer(Notices.class, ready.notices());
        offer(Gauges.class, ready.gauges());
    }

    private <S> void offer(Class<S> type, S service) {
        services.push(context.registerService(type, service, FrameworkUtil.asDictionary(Map.of())));
    }

    private synchronized void withdraw() {
        while (!services.isEmpty()) {
            services.pop().unregister();
        }
        if (foundation != null) {
            foundation.close();
            foundation = null;
        }
    }
}
