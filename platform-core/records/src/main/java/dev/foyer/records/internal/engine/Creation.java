// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.licensing.Operation;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Creates records for an import, within the transaction of the thread. */
@Component(service = Creation.class)
public final class Creation {
    private final Locking locking;
    private final RecordWriter writer;
    private final SystemStore store;

    @Activate
    public Creation(@Reference Locking locking, @Reference RecordWriter writer, @Reference SystemStore store) {
        this.locking = locking;
        this.writer = writer;
        this.store = store;
    }

    /**
     * Creates a record with all that belongs to it: defaults, rules, history, events.
     *
     * @param viewer who may create such records
     * @param at when it came into being, if not now; the time of all that follows from it
     * @param fields computed ones may be among them: what happened elsewhere is not computed again
     * @throws dev.foyer.plugin.ProblemException with every violation
     */
    public UUID create(Viewer viewer, ObjectType type, Map<String, @Nullable Object> fields, Optional<Instant> at) {
        Grant grant = locking.granted(viewer, type, Operation.CREATE);
        Variables now = locking.variables(viewer);
        Variables variables = new Variables(viewer, at.orElse(now.now()));
        Draft draft = locking.draft(variables, type);
        locking.input(variables, open(grant, type)).fill(draft, fields);
        Owners.fill(draft, viewer, grant.scope(Operation.CREATE));
        locking.joining(variables, draft);
        writer.create(draft, new Work(variables, "create", true), store.context(variables), variables.now());
        return draft.id();
    }

    private static Grant open(Grant grant, ObjectType type) {
        Set<String> fields = type.fields().stream()
                .filter(field -> field.type() != FieldType.NUMBER)
                .map(Field::code)
                .filter(grant::reads)
                .collect(Collectors.toSet());
        return new Grant(grant.scopes(), grant.columns(), fields);
    }
}
