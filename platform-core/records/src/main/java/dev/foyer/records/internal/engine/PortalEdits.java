// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.database.Database;
import dev.foyer.licensing.Operation;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.query.Reach;
import dev.foyer.records.internal.query.RecordTest;
import dev.foyer.records.internal.query.RowReader;
import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.model.ObjectType;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Which records are open to changes by external users: those that descriptors say, and what is part of them. */
@Component(service = PortalEdits.class)
public final class PortalEdits {
    private final Database database;
    private final Access access;
    private final Sections sections;
    private final RowReader rows;
    private final References references;

    @Activate
    public PortalEdits(
            @org.osgi.service.component.annotations.Reference Database database,
            @org.osgi.service.component.annotations.Reference Access access,
            @org.osgi.service.component.annotations.Reference Sections sections,
            @org.osgi.service.component.annotations.Reference RowReader rows,
            @org.osgi.service.component.annotations.Reference References references) {
        this.database = database;
        this.access = access;
        this.sections = sections;
        this.rows = rows;
        this.references = references;
    }

    /** Whether a record that is within the viewer's scope may be changed now. */
    boolean open(ObjectType type, RecordView record, Variables variables) {
        return !variables.viewer().external()
                || (type.portalEdit()
                                .filter(filter -> !new RecordTest(type, record, variables).matches(filter))
                                .isEmpty()
                        && joins(type, record, variables));
    }

    /** Whether a record may become, or stop being, part of what it says. */
    boolean joins(ObjectType type, RecordView record, Variables variables) {
        Optional<ObjectType> whole = type.whole().flatMap(sections::object);
        if (whole.isEmpty() || !variables.viewer().external()) {
            return true;
        }
        Optional<UUID> id =
                type.owner().through().flatMap(record::reference).map(dev.foyer.plugin.record.Reference::id);
        return id.isPresent() && open(whole.get(), id.get(), variables);
    }

    private boolean open(ObjectType whole, UUID id, Variables variables) {
        return access.permitted(variables.viewer(), whole.code(), id, Operation.EDIT)
                .flatMap(visible -> find(whole, id))
                .filter(record -> open(whole, record, variables))
                .isPresent();
    }

    private Optional<RecordView> find(ObjectType type, UUID id) {
        RowReader.Prepared reading = rows.all(type, Reach.ALL, Locale.ENGLISH);
        return database.system(reading.find(id, Sql.TRUE)::run).map(row -> new View(type, row, references));
    }
}
