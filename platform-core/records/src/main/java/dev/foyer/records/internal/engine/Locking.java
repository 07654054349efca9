// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.licensing.Operation;
import dev.foyer.licensing.PortalClock;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.Violation;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.access.Visible;
import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.internal.value.Uuids;
import dev.foyer.records.model.ObjectType;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What comes before each change: who may, which record, which version, locked until the end of the transaction. */
@Component(service = Locking.class)
public final class Locking {
    private final Access access;
    private final SystemStore store;
    private final References references;
    private final StaleCheck stale;
    private final Choices choices;
    private final Answers answers;
    private final PortalEdits edits;

    @Activate
    public Locking(
            @Reference Access access,
            @Reference SystemStore store,
            @Reference References references,
            @Reference StaleCheck stale,
            @Reference Choices choices,
            @Reference Answers answers,
            @Reference PortalEdits edits) {
        this.access = access;
        this.store = store;
        this.references = references;
        this.stale = stale;
        this.choices = choices;
        this.answers = answers;
        this.edits = edits;
    }

    /** Refuses to make a record part of one that the viewer may not change. */
    void joining(Variables variables, Draft draft) {
        boolean moved = draft.type().owner().through().filter(draft::changed).isPresent();
        if (moved && !edits.joins(draft.type(), draft, variables)) {
            String field = draft.type().owner().through().orElseThrow();
            draft.reject(Violation.field(field, "closed", "records.invalid.closed"));
        }
    }

    Variables variables(Viewer viewer) {
        return Variables.of(viewer, PortalClock.system());
    }

    /** A locked record that the viewer may read, to be changed by something that they need not be allowed to edit for. */
    Draft writable(Variables variables, ObjectType type, UUID id) {
        Draft draft = visible(variables, type, id);
        access.requireWritable(variables.viewer());
        return draft;
    }

    /** The grant, if it contains an operation on any record. */
    Grant granted(Viewer viewer, ObjectType type, Operation operation) {
        access.requireWritable(viewer);
        Grant grant = access.grant(viewer, type);
        if (!grant.may(operation)) {
            throw CommonProblem.FORBIDDEN.because("records.problem.forbidden");
        }
        return grant;
    }

    Draft draft(Variables variables, ObjectType type) {
        return Draft.create(type, Uuids.next(), references, variables.viewer().locale());
    }

    FieldInput input(Variables variables, Grant grant) {
        return new FieldInput(references(), variables, grant);
    }

    VisibleReferences references() {
        return choices.visible();
    }

    /** A draft of a locked record that the viewer may read; it may have changed between the look and the lock. */
    Draft visible(Variables variables, ObjectType type, UUID id) {
        Visible seen = look(variables, type, id, Operation.READ, true);
        Draft draft = store.lock(type, id, variables.viewer().locale()).orElseThrow(Reading::notFound);
        if (draft.version() != seen.version()) {
            look(variables, type, id, Operation.READ, true);
        }
        return draft;
    }

    /** The grant, if it contains the operation on this record, of which nobody else made a newer version. */
    Grant permitted(Variables variables, Draft draft, Operation operation, long version) {
        access.requireWritable(variables.viewer());
        look(variables, draft.type(), draft.id(), operation, false);
        if (!edits.open(draft.type(), draft.stored().orElseThrow(), variables)) {
            throw CommonProblem.FORBIDDEN.because("records.problem.closed");
        }
        if (draft.version() != version) {
            answers.find(variables, draft.type(), draft.id())
                    .ifPresent(seen -> stale.check(draft.type(), seen, version));
        }
        return access.grant(variables.viewer(), draft.type());
    }

    private Visible look(Variables variables, ObjectType type, UUID id, Operation operation, boolean hide) {
        return access.permitted(variables.viewer(), type.code(), id, operation)
                .orElseThrow(
                        () -> hide ? Reading.notFound() : CommonProblem.FORBIDDEN.because("records.problem.forbidden"));
    }
}
