// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.sql;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.sql.SectionQueries;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.section.SectionRegistry;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The statements of the bundle that asks for them; one object per bundle, which ends when the bundle lets go of it. */
@Component(scope = ServiceScope.BUNDLE)
public final class SectionQueriesService implements SectionQueries {
    private final SectionQueries queries;

    @Activate
    public SectionQueriesService(
            ComponentContext context,
            @Reference SectionRegistry registry,
            @Reference Database database,
            @Reference Mappers mappers,
            @Reference Access access,
            @Reference Sections sections) {
        Bundle bundle = context.getUsingBundle();
        ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
        String schema = registry.schema(bundle.getBundleId());
        queries = new BundleQueries(database, mappers, access, sections, loader, schema);
    }

    @Override
    public <M, R> R read(Viewer viewer, Class<M> mapper, Function<M, R> work) {
        return queries.read(viewer, mapper, work);
    }

    @Override
    public <M, R> R write(Viewer viewer, Class<M> mapper, Function<M, R> work) {
        return queries.write(viewer, mapper, work);
    }
}
