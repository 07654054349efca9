// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.plugin.record.RecordEvent;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.owner.OwnerReader;
import dev.foyer.records.internal.owner.OwnerReader.Owned;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.internal.schema.PlatformSchema;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Stores events beside the change they tell of, and wakes the dispatcher of this node after the commit. */
@Component
public final class StoredOutbox implements Outbox {
    private static final Owned NOBODYS = new Owned(0, new Ownership(null, null, null, false));

    private final Database database;
    private final Sections sections;
    private final OwnerReader owners;
    private final OutboxMapper mapper;
    private final Dispatcher dispatcher;

    @Activate
    public StoredOutbox(
            @Reference Database database,
            @Reference PlatformSchema schema,
            @Reference Sections sections,
            @Reference Dispatcher dispatcher) {
        this(database, schema.open(List.of(OutboxMapper.class)), sections, dispatcher);
    }

    private StoredOutbox(Database database, Mappers.Session session, Sections sections, Dispatcher dispatcher) {
        this.database = database;
        this.sections = sections;
        this.owners = new OwnerReader(database);
        this.mapper = session.mapper(OutboxMapper.class);
        this.dispatcher = dispatcher;
    }

    /** For use outside a container. */
    public static StoredOutbox outside(
            Database database, Mappers.Session session, Sections sections, Dispatcher dispatcher) {
        return new StoredOutbox(database, session, sections, dispatcher);
    }

    @Override
    public void append(RecordEvent event) {
        Owned owned = sections.object(event.object())
                .flatMap(type -> owners.find(type, event.record()))
                .orElse(NOBODYS);
        append(event, owned.version(), owned.owner(), Optional.empty());
    }

    @Override
    public void append(RecordEvent event, long version, Ownership owner, Optional<Ownership> before) {
        EventRow row = EventRow.of(event, version, owner, before);
        database.system(connection -> {
            database.afterCommit(dispatcher::wake);
            return mapper.insert(row);
        });
    }
}
