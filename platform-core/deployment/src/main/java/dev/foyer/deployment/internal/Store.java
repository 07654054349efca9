// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.database.Migrations;
import dev.foyer.database.Notices;
import dev.foyer.deployment.internal.store.DeploymentMapper;
import dev.foyer.deployment.internal.store.JobMapper;
import dev.foyer.deployment.internal.store.Office;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of this bundle, up to date: whoever has this service may use them. */
@Component(service = Store.class)
public final class Store {
    private final Office office;

    @Activate
    public Store(
            BundleContext context,
            @Reference Database database,
            @Reference Migrations migrations,
            @Reference Mappers mappers,
            @Reference Notices notices) {
        migrations.migrate("deployment", context.getBundle(), "db/deployment/changelog.xml");
        Mappers.Session session = mappers.open(context.getBundle(), List.of(DeploymentMapper.class, JobMapper.class));
        office = new Office(database, notices, session.mapper(DeploymentMapper.class), session.mapper(JobMapper.class));
    }

    Office office() {
        return office;
    }
}
