// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import dev.foyer.database.Mappers;
import dev.foyer.database.Migrations;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of records in the schema {@code platform}, up to date: whoever has this service may use them. */
@Component(service = PlatformSchema.class)
public final class PlatformSchema {
    private final Mappers mappers;
    private final Bundle bundle;

    /** Brings the schema up to date. */
    @Activate
    public PlatformSchema(@Reference Migrations migrations, @Reference Mappers mappers, BundleContext context) {
        this.mappers = mappers;
        this.bundle = context.getBundle();
        migrations.migrate("platform", bundle, "db/records/changelog.xml");
    }

    /** Mappers of this bundle. */
    public Mappers.Session open(List<Class<?>> types) {
        return mappers.open(bundle, types);
    }
}
