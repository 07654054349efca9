// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.history;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.internal.schema.PlatformSchema;
import dev.foyer.records.internal.value.Uuids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes history beside the change. */
@Component
public final class StoredHistory implements HistoryLog {
    private final Database database;
    private final HistoryMapper mapper;

    @Activate
    public StoredHistory(@Reference Database database, @Reference PlatformSchema schema) {
        this(database, schema.open(List.of(HistoryMapper.class)));
    }

    private StoredHistory(Database database, Mappers.Session session) {
        this.database = database;
        this.mapper = session.mapper(HistoryMapper.class);
    }

    /** For use outside a container. */
    public static StoredHistory outside(Database database, Mappers.Session session) {
        return new StoredHistory(database, session);
    }

    @Override
    public void append(
            String object,
            UUID record,
            Ownership owner,
            Optional<Viewer> actor,
            String action,
            Instant at,
            List<Change> changes) {
        HistoryRow row = new HistoryRow(
                Uuids.next(),
                at,
                actor.map(Viewer::user).orElse(null),
                actor.map(Viewer::name).orElse(null),
                actor.map(viewer -> !viewer.external()).orElse(false),
                action,
                StoredChange.write(changes));
        String[] fields = changes.stream().map(Change::field).toArray(String[]::new);
        database.system(connection -> mapper.insert(object, record, owner, row, fields));
    }
}
