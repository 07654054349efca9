// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.owner;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.records.internal.schema.PlatformSchema;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps comments, files, history and import keys in step with their record. */
@Component
public final class StoredBelongings implements Belongings {
    private final Database database;
    private final BelongingMapper mapper;

    @Activate
    public StoredBelongings(@Reference Database database, @Reference PlatformSchema schema) {
        this(database, schema.open(List.of(BelongingMapper.class)));
    }

    private StoredBelongings(Database database, Mappers.Session session) {
        this.database = database;
        this.mapper = session.mapper(BelongingMapper.class);
    }

    /** For use outside a container. */
    public static StoredBelongings outside(Database database, Mappers.Session session) {
        return new StoredBelongings(database, session);
    }

    @Override
    public void moved(String object, UUID record, Ownership owner) {
        database.system(connection -> mapper.moveComments(object, record, owner)
                + mapper.moveFiles(object, record, owner)
                + mapper.moveHistory(object, record, owner));
    }

    /** The history stays: who deleted what can be asked later. */
    @Override
    public void deleted(String object, UUID record) {
        database.system(connection -> mapper.deleteFiles(object, record)
                + mapper.deleteComments(object, record)
                + mapper.deleteKeys(object, record));
    }
}
