// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.RecordEvent;
import dev.foyer.plugin.record.RecordEvent.Kind;
import dev.foyer.records.internal.history.HistoryLog;
import dev.foyer.records.internal.history.HistoryLog.Change;
import dev.foyer.records.internal.outbox.Outbox;
import dev.foyer.records.internal.outbox.Past;
import dev.foyer.records.internal.owner.Belongings;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.internal.value.Row;
import dev.foyer.records.internal.value.Uuids;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells what was done: to the history, to those who listen, and to what belongs to the record. */
@Component(service = Journal.class)
public final class Journal {
    private final HistoryLog history;
    private final Outbox outbox;
    private final Belongings belongings;

    @Activate
    public Journal(@Reference HistoryLog history, @Reference Outbox outbox, @Reference Belongings belongings) {
        this.history = history;
        this.outbox = outbox;
        this.belongings = belongings;
    }

    /** A record was created. */
    void created(Draft draft, Ownership owner, Work work) {
        write(draft, owner, work);
        outbox.append(event(draft, work, Kind.CREATED, Map.of()), 1, owner, Optional.empty());
    }

    /** Values changed. */
    void changed(Draft draft, Ownership before, Ownership owner, Work work) {
        boolean moved = !before.equals(owner);
        if (moved) {
            belongings.moved(draft.object(), draft.id(), owner);
        }
        write(draft, owner, work);
        outbox.append(
                event(draft, work, Kind.CHANGED, past(draft, moved)),
                draft.version() + 1,
                owner,
                moved ? Optional.of(before) : Optional.empty());
    }

    /** A record was deleted. */
    void deleted(ObjectType type, Row row, Work work) {
        belongings.deleted(type.code(), row.id());
        history.append(type.code(), row.id(), row.owner(), work.actor(), work.action(), work.now(), List.of());
        RecordEvent event =
                new RecordEvent(Uuids.next(), Kind.DELETED, type.code(), row.id(), actor(work), work.now(), Map.of());
        outbox.append(event, row.version(), row.owner(), Optional.empty());
    }

    private void write(Draft draft, Ownership owner, Work work) {
        List<Change> changes = shown(draft).stream()
                .map(field -> new Change(field, draft.rawBefore(field), draft.raw(field)))
                .toList();
        history.append(draft.object(), draft.id(), owner, work.actor(), work.action(), work.now(), changes);
    }

    /** What decided whether customers could see the record, if a change of it or of the owner may hide the record. */
    private static Map<String, Object> past(Draft draft, boolean moved) {
        Set<String> deciding = Past.fields(draft.type());
        boolean told = !deciding.isEmpty()
                && (moved || draft.changes().stream().map(Field::code).anyMatch(deciding::contains));
        return told ? Map.of("was", Past.write(deciding, draft.stored().orElseThrow())) : Map.of();
    }

    private static RecordEvent event(Draft draft, Work work, Kind kind, Map<String, Object> past) {
        List<String> fields = shown(draft);
        Map<String, Object> details = new HashMap<>(past);
        details.put("fields", fields);
        details.put("action", work.action());
        return new RecordEvent(Uuids.next(), kind, draft.object(), draft.id(), actor(work), work.now(), details);
    }

    /** What changed, copies of other records' values aside. */
    private static List<String> shown(Draft draft) {
        return draft.changes().stream()
                .filter(field -> !field.hidden())
                .map(Field::code)
                .toList();
    }

    private static Optional<UUID> actor(Work work) {
        return work.actor().map(Viewer::user);
    }
}
