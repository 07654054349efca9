// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.database.Database;
import dev.foyer.licensing.Operation;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.StoredRecord;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.internal.value.Row;
import dev.foyer.records.model.Action;
import dev.foyer.records.model.ObjectType;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes records for viewers, each change in one transaction. */
@Component(service = Writing.class)
public final class Writing {
    private final Database database;
    private final Locking locking;
    private final RecordWriter writer;
    private final SystemStore store;
    private final ActionRunner actions;
    private final Reading reading;

    @Activate
    public Writing(
            @Reference Database database,
            @Reference Locking locking,
            @Reference RecordWriter writer,
            @Reference SystemStore store,
            @Reference ActionRunner actions,
            @Reference Reading reading) {
        this.database = database;
        this.locking = locking;
        this.writer = writer;
        this.store = store;
        this.actions = actions;
        this.reading = reading;
    }

    StoredRecord create(Viewer viewer, ObjectType type, Map<String, @Nullable Object> fields) {
        Grant grant = locking.granted(viewer, type, Operation.CREATE);
        Variables variables = locking.variables(viewer);
        return database.system(connection -> {
            Draft draft = locking.draft(variables, type);
            locking.input(variables, grant).fill(draft, fields);
            Owners.fill(draft, viewer, grant.scope(Operation.CREATE));
            locking.joining(variables, draft);
            writer.create(draft, new Work(variables, "create", true), store.context(variables), variables.now());
            return reading.stored(variables, type, draft.id());
        });
    }

    StoredRecord change(Viewer viewer, ObjectType type, UUID id, long version, Map<String, @Nullable Object> fields) {
        Variables variables = locking.variables(viewer);
        return database.system(connection -> {
            Draft draft = locking.visible(variables, type, id);
            Grant grant = locking.permitted(variables, draft, Operation.EDIT, version);
            locking.input(variables, grant).fill(draft, fields);
            locking.joining(variables, draft);
            Lifecycles.check(draft);
            writer.change(draft, new Work(variables, "change", true), store.context(variables));
            return reading.stored(variables, type, id);
        });
    }

    void delete(Viewer viewer, ObjectType type, UUID id, long version) {
        Variables variables = locking.variables(viewer);
        database.system(connection -> {
            Draft draft = locking.visible(variables, type, id);
            locking.permitted(variables, draft, Operation.DELETE, version);
            Row row = draft.stored().orElseThrow().row();
            writer.delete(type, row, new Work(variables, "delete", true), store.context(variables));
            return true;
        });
    }

    StoredRecord act(Viewer viewer, ObjectType type, UUID id, String code, Map<String, @Nullable Object> input) {
        Variables variables = locking.variables(viewer);
        Action action = type.action(code)
                .filter(one -> Actions.known(one, variables))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("records.problem.no-action"));
        return database.system(connection -> {
            Draft draft = locking.writable(variables, type, id);
            actions.run(draft, action, input, locking.references(), variables);
            return reading.stored(variables, type, id);
        });
    }
}
