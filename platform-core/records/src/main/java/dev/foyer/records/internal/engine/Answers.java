// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.database.Database;
import dev.foyer.licensing.Operation;
import dev.foyer.records.StoredRecord;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.BuiltIn;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.access.Reaches;
import dev.foyer.records.internal.query.Reach;
import dev.foyer.records.internal.query.RowReader;
import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.internal.value.Row;
import dev.foyer.records.internal.value.Shape;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records as viewers may see them. */
@Component(service = Answers.class)
public final class Answers {
    private final Database database;
    private final Access access;
    private final RowReader rows;
    private final References references;
    private final PortalEdits edits;
    private final Actions actions;

    @Activate
    public Answers(
            @Reference Database database,
            @Reference Access access,
            @Reference RowReader rows,
            @Reference References references,
            @Reference PortalEdits edits,
            @Reference Extensions extensions) {
        this.database = database;
        this.access = access;
        this.rows = rows;
        this.references = references;
        this.edits = edits;
        this.actions = new Actions(extensions);
    }

    /** A record with its actions, if the viewer may read it. */
    Optional<StoredRecord> find(Variables variables, ObjectType type, UUID id) {
        return row(variables, type, id).map(row -> record(variables, type, row));
    }

    /** A record as it was read with all its fields. */
    StoredRecord record(Variables variables, ObjectType type, Row row) {
        Grant grant = access.grant(variables.viewer(), type);
        View view = new View(type, row, references);
        boolean open = !grant.frozen() && edits.open(type, view, variables);
        return new StoredRecord(
                type.code(),
                row.id(),
                row.version(),
                row.display(),
                row.values().project(shape(type, grant)),
                offered(view, grant, open, variables),
                edits(variables, type, row, grant, open) ? editable(type, grant) : List.of(),
                open && Reaches.within(variables.viewer(), type, grant.scope(Operation.DELETE), row.owner()),
                Reaches.attaches(variables.viewer(), type, grant, row.owner()),
                PartConditions.of(type, view, variables));
    }

    /** Codes of the actions offered on a record. */
    List<String> offered(Variables variables, View view) {
        ObjectType type = view.type();
        Grant grant = access.grant(variables.viewer(), type);
        return offered(view, grant, !grant.frozen() && edits.open(type, view, variables), variables);
    }

    private List<String> offered(View view, Grant grant, boolean open, Variables variables) {
        return grant.frozen()
                ? List.of()
                : actions.offered(view, edits(variables, view.type(), view.row(), grant, open), variables);
    }

    private Optional<Row> row(Variables variables, ObjectType type, UUID id) {
        Reach reach = Reach.of(access, variables.viewer());
        RowReader.Prepared reading = rows.all(type, reach, variables.viewer().locale());
        var predicate = access.predicate(variables.viewer(), type, Operation.READ, "r");
        return reading.find(id, predicate).read(database, access.identity(variables.viewer()));
    }

    private static Shape shape(ObjectType type, Grant grant) {
        return new Shape(
                BuiltIn.all(type).stream().map(Field::code).filter(grant::reads).toList());
    }

    private static boolean edits(Variables variables, ObjectType type, Row row, Grant grant, boolean open) {
        return open && Reaches.within(variables.viewer(), type, grant.scope(Operation.EDIT), row.owner());
    }

    private static List<String> editable(ObjectType type, Grant grant) {
        return type.fields().stream().map(Field::code).filter(grant::edits).toList();
    }
}
