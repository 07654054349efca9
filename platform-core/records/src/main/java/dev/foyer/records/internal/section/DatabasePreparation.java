// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.database.Database;
import dev.foyer.database.Migrations;
import dev.foyer.directory.Users;
import dev.foyer.records.internal.access.Grants;
import dev.foyer.records.internal.schema.OwnTables;
import dev.foyer.records.internal.schema.PieceMapper;
import dev.foyer.records.internal.schema.PlatformSchema;
import dev.foyer.records.internal.schema.SchemaUpdate;
import dev.foyer.records.model.SectionType;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Brings the schema of a section up to date: tables of the descriptor, its own change log, rights. Of an update that fails
 * nothing is left, so that the version before goes on with what it had (spec P-6).
 */
@Component(service = Preparation.class)
public final class DatabasePreparation implements Preparation {
    private final PieceMapper mapper;
    private final OwnTables own;
    private final Migrations migrations;
    private final Users users;
    private final Grants grants;
    private final Duration longest;

    @Activate
    public DatabasePreparation(
            BundleContext context,
            @Reference PlatformSchema schema,
            @Reference Database database,
            @Reference Migrations migrations,
            @Reference Users users,
            @Reference Grants grants) {
        this.mapper = schema.open(List.of(PieceMapper.class)).mapper(PieceMapper.class);
        this.own = new OwnTables(mapper, database);
        this.migrations = migrations;
        this.users = users;
        this.grants = grants;
        this.longest = Patience.statement(context);
    }

    @Override
    public void prepare(SectionType section, Bundle bundle, Consumer<String> step) {
        migrations.together(longest, () -> {
            change(section, bundle, step);
            return section;
        });
    }

    private void change(SectionType section, Bundle bundle, Consumer<String> step) {
        step.accept("tables");
        SchemaUpdate update = new SchemaUpdate(grants.asStored(section), users.roles(), mapper, migrations);
        update.tables();
        section.changelog().ifPresent(path -> {
            step.accept("changelog");
            migrations.migrate(update.schema(), bundle, path);
        });
        update.rest();
        if (section.changelog().isPresent() && !section.code().equals(Road.DIRECTORY)) {
            own.open(update.schema());
        }
        step.accept("rights");
        grants.seed(section);
    }
}
