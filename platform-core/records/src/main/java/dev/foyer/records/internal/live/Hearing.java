// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.foyer.licensing.Operation;
import dev.foyer.licensing.PortalClock;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.RecordEvent.Kind;
import dev.foyer.records.LiveEvents.Event;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.outbox.Happening;
import dev.foyer.records.internal.outbox.Past;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.internal.query.RecordTest;
import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a viewer may hear of what happened. The copied owner sorts out most without a question to the database; what is left
 * is asked of {@link Access}, unless the viewer may read every record anyway.
 */
final class Hearing {
    private final Access access;
    private final Sections sections;

    Hearing(Access access, Sections sections) {
        this.access = access;
        this.sections = sections;
    }

    List<Event> events(Viewer viewer, List<Happening> happenings) {
        Map<String, List<Happening>> byObject =
                happenings.stream().collect(groupingBy(Happening::object, LinkedHashMap::new, toList()));
        List<Event> events = new ArrayList<>();
        byObject.forEach(
                (object, some) -> sections.object(object).ifPresent(type -> events.addAll(events(viewer, type, some))));
        return events;
    }

    private List<Event> events(Viewer viewer, ObjectType type, List<Happening> happenings) {
        Grant grant = access.grant(viewer, type);
        if (!grant.may(Operation.READ)) {
            return List.of();
        }
        boolean everything = access.predicate(viewer, type, Operation.READ, "r").equals(Sql.TRUE);
        Reach reach = new Reach(viewer, type, grant.scope(Operation.READ), filtered(viewer, type));
        Set<UUID> visible = everything ? Set.of() : visible(viewer, type, reach, happenings);
        List<Event> events = new ArrayList<>();
        for (Happening one : happenings) {
            boolean seen =
                    everything || (one.kind() == Kind.DELETED ? reach.knew(one) : visible.contains(one.record()));
            if (seen && !(one.internal() && viewer.external())) {
                events.add(event(one, grant));
            } else if (!seen && one.aboutRecord() && reach.had(one)) {
                events.add(gone(one));
            }
        }
        return events;
    }

    /** Whether more than the scope decides what the viewer sees. */
    private boolean filtered(Viewer viewer, ObjectType type) {
        Optional<ObjectType> whole = type.whole().flatMap(sections::object);
        return viewer.external()
                && (type.portalFilter().isPresent()
                        || whole.flatMap(ObjectType::portalFilter).isPresent());
    }

    private Set<UUID> visible(Viewer viewer, ObjectType type, Reach reach, List<Happening> happenings) {
        List<UUID> candidates = happenings.stream()
                .filter(one -> one.kind() != Kind.DELETED && reach.reaches(one.owner()))
                .map(Happening::record)
                .distinct()
                .toList();
        return candidates.isEmpty() ? Set.of() : access.visible(viewer, type.code(), candidates);
    }

    private static Event event(Happening one, Grant grant) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("object", one.object());
        if (!one.aboutRecord()) {
            data.put("record", one.record().toString());
            data.put("kind", one.kind() == Kind.COMMENTED ? "comment" : "file");
            if (one.item() != null) {
                data.put("id", one.item().toString());
            }
            return new Event("feed", data);
        }
        data.put("id", one.record().toString());
        data.put("version", one.version());
        data.put("kind", one.kind().name().toLowerCase(Locale.ROOT));
        data.put("fields", one.fields().stream().filter(grant::reads).toList());
        return new Event("record", data);
    }

    private static Event gone(Happening one) {
        return new Event(
                "record", Map.of("object", one.object(), "id", one.record().toString(), "kind", "gone"));
    }

    /** Whose records a viewer may read, as far as the owner decides; never more than {@link Access} would allow. */
    private record Reach(Viewer viewer, ObjectType type, Scope scope, boolean filtered) {
        boolean reaches(Ownership owner) {
            return switch (scope) {
                case NONE -> false;
                case ALL -> !owner.nobodys() || owner.shared();
                case OWN -> owner.own(viewer.contact(), viewer.user());
                case ORGANIZATION ->
                    type.owner().account().isPresent() && viewer.account().isPresent()
                            ? owner.of(viewer.account())
                            : owner.own(viewer.contact(), viewer.user());
            };
        }

        /** Whether the record was within reach before; a filter must have let it through, or it was never seen. */
        boolean had(Happening one) {
            Optional<String> filter = viewer.external() ? type.portalFilter() : Optional.empty();
            if (filter.isEmpty()) {
                return reaches(one.was());
            }
            String past = one.past();
            return past != null
                    && reaches(one.was().nobodys() ? one.owner() : one.was())
                    && new RecordTest(
                                    type,
                                    Past.read(type, one.record(), past),
                                    Variables.of(viewer, PortalClock.system()))
                            .matches(filter.get());
        }

        /** A deleted record cannot be asked for; where a filter decided too, silence is the safe answer. */
        boolean knew(Happening deleted) {
            return !filtered && reaches(deleted.owner());
        }
    }
}
