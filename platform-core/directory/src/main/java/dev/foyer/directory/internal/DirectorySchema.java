// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal;

import dev.foyer.database.Mappers;
import dev.foyer.database.Migrations;
import dev.foyer.directory.internal.store.AttemptMapper;
import dev.foyer.directory.internal.store.KeyMapper;
import dev.foyer.directory.internal.store.PeopleMapper;
import dev.foyer.directory.internal.store.RevocationMapper;
import dev.foyer.directory.internal.store.UserMapper;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The schema of the directory, up to date: whoever has this service may use its mappers. */
@Component(service = DirectorySchema.class)
public final class DirectorySchema {
    private final Mappers.Session session;

    /** Brings the schema up to date. */
    @Activate
    public DirectorySchema(@Reference Migrations migrations, @Reference Mappers mappers, BundleContext context) {
        this(mappers.open(migrated(migrations, context.getBundle()), all()));
    }

    /** A schema that is up to date. */
    public DirectorySchema(Mappers.Session session) {
        this.session = session;
    }

    private static Bundle migrated(Migrations migrations, Bundle bundle) {
        migrations.migrate("directory", bundle, "db/directory/changelog.xml");
        return bundle;
    }

    /** Every mapper of the schema. */
    public static List<Class<?>> all() {
        return List.of(
                UserMapper.class, KeyMapper.class, AttemptMapper.class, RevocationMapper.class, PeopleMapper.class);
    }

    /** A mapper of the schema. */
    public <M> M mapper(Class<M> type) {
        return session.mapper(type);
    }
}
