// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.licensing.Operation;
import dev.foyer.licensing.PortalClock;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.ListQuery;
import dev.foyer.records.RecordPage;
import dev.foyer.records.Sections;
import dev.foyer.records.StoredRecord;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.BuiltIn;
import dev.foyer.records.internal.query.RecordLists;
import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.internal.value.Row;
import dev.foyer.records.internal.value.Shape;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads lists and records for viewers. */
@Component(service = Reading.class)
public final class Reading {
    private final Sections sections;
    private final Access access;
    private final RecordLists lists;
    private final Answers answers;

    @Activate
    public Reading(
            @Reference Sections sections,
            @Reference Access access,
            @Reference RecordLists lists,
            @Reference Answers answers) {
        this.sections = sections;
        this.access = access;
        this.lists = lists;
        this.answers = answers;
    }

    RecordPage list(Viewer viewer, String object, ListQuery query) {
        ObjectType type = reachable(viewer, object);
        Set<String> hidden =
                query.actions() ? BuiltIn.all(type).stream().map(Field::code).collect(Collectors.toSet()) : Set.of();
        RecordLists.Page page = lists.page(viewer, type, query, hidden);
        Shape shape = new Shape(page.fields());
        Variables variables = Variables.of(viewer, PortalClock.system());
        List<StoredRecord> items = page.rows().stream()
                .map(row -> query.actions() ? withActions(variables, type, row, shape) : plain(type, row, shape))
                .toList();
        return new RecordPage(items, page.nextCursor(), page.total());
    }

    StoredRecord get(Viewer viewer, String object, UUID id) {
        return find(Variables.of(viewer, PortalClock.system()), reachable(viewer, object), id);
    }

    StoredRecord find(Variables variables, ObjectType type, UUID id) {
        return answers.find(variables, type, id).orElseThrow(Reading::notFound);
    }

    /** A record that was just stored, unless the viewer may no longer see it. */
    StoredRecord stored(Variables variables, ObjectType type, UUID id) {
        return answers.find(variables, type, id).orElseGet(() -> StoredRecord.outOfSight(type.code(), id));
    }

    /** An object that exists for the viewer. */
    ObjectType reachable(Viewer viewer, String object) {
        return sections.object(object)
                .filter(type -> access.grant(viewer, type).may(Operation.READ))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("records.problem.object"));
    }

    static ProblemException notFound() {
        return CommonProblem.NOT_FOUND.because("records.problem.not-found");
    }

    private StoredRecord withActions(Variables variables, ObjectType type, Row row, Shape shape) {
        return answers.record(variables, type, row).with(row.values().project(shape));
    }

    private static StoredRecord plain(ObjectType type, Row row, Shape shape) {
        return new StoredRecord(
                type.code(),
                row.id(),
                row.version(),
                row.display(),
                row.values().project(shape));
    }
}
